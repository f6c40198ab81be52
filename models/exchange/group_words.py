"""Which groups are people of one's private life and which of one's work, in the languages files come in."""

from __future__ import annotations

import re
from functools import lru_cache

from models.text import fold

_PERSONAL = (
    "family families relatives parents siblings cousins kids children grandparents inlaws friend friends bff besties "
    "neighbour neighbours neighbor neighbors classmates schoolmates roommates flatmates godparents "
    "familie familien verwandte verwandtschaft freund freunde freundin freundinnen freundeskreis bekannte nachbar "
    "nachbarn schulfreunde studienfreunde klassenkameraden eltern geschwister grosseltern patenkinder "
    "famille proches ami amis amie amies copains copines voisins parents "
    "familia familiares parientes amigo amigos amigas vecinos padres "
    "famiglia parenti amico amici amiche vicini "
    "parentes amizades vizinhos "
    "gezin familieleden vriend vrienden vriendinnen buren kennissen "
    "rodzina krewni przyjaciele przyjaciel znajomi sasiedzi "
    "familj slakt slaktingar vanner kompisar grannar "
    "slaegt slaegtninge venner veninder naboer "
    "slektninger slekt naboer "
    "perhe sukulaiset ystavat ystava kaverit naapurit "
    "rodina pribuzni pratele kamaradi sousede "
    "priatelia kamarati susedia "
    "csalad csaladtagok rokonok baratok ismerosok szomszedok "
    "familie rude prieteni vecini "
    "aile akrabalar arkadas arkadaslar dostlar komsular "
    "семья родственники родные друзья друг подруги соседи родители "
    "родина сімʼя сім'я друзі сусіди родичі "
    "οικογενεια συγγενεις φιλοι γειτονες"
)
_PROFESSIONAL = (
    "work colleague colleagues coworker coworkers client clients customer customers supplier suppliers vendor vendors "
    "business contractors recruiters headhunters investors stakeholders prospects employees employers "
    "arbeit arbeitskollegen kollege kollegen kolleginnen kunde kunden lieferant lieferanten geschaftlich dienstlich "
    "beruf beruflich mitarbeiter geschaftspartner interessenten dienstleister "
    "travail boulot collegue collegues clients fournisseurs professionnel professionnels "
    "trabajo colegas companeros clientes proveedores negocios laboral "
    "lavoro colleghi colleghe clienti fornitori affari "
    "trabalho fornecedores negocios profissional "
    "werk collega collega's collegas klanten leveranciers zakelijk relaties "
    "praca wspolpracownicy klienci dostawcy sluzbowe biznes "
    "arbete jobb jobbet kollegor kunder leverantorer "
    "arbejde arbejdskolleger kolleger kunder leverandorer "
    "arbeid arbeidskolleger kollegaer jobben "
    "tyo tyot tyokaverit kollegat asiakkaat toimittajat "
    "prace kolegove klienti zakaznici dodavatele pracovni "
    "praca kolegovia zakaznici dodavatelia "
    "munka munkahely kollegak ugyfelek beszallitok uzleti "
    "serviciu colegi clienti furnizori afaceri "
    "meslektaslar musteriler tedarikciler isyeri "
    "работа коллеги клиенты заказчики поставщики партнеры "
    "робота колеги клієнти замовники постачальники "
    "εργασια δουλεια συναδελφοι πελατες προμηθευτες"
)
# These say so only where they are the whole name: a team may be one of handball.
_PROFESSIONAL_NAMES = "team partner partners lead leads is office buro bureau firma company"
# Where words are not parted by blanks, a part of the name is enough.
_PERSONAL_PARTS = "家族 家人 家庭 亲戚 親戚 亲友 朋友 友達 友人 ともだち 同学 同學 同級生 가족 친구 친척 동창"
_PROFESSIONAL_PARTS = (
    "同事 同僚 客户 客戶 顧客 取引先 仕事 会社 公司 工作 业务 業務 商务 商務 供应商 직장 회사 동료 고객 거래처 업무"
)
_WORD = re.compile(r"[^\W\d_]+(?:['ʼ’][^\W\d_]+)*")


def folded_words(words: str) -> frozenset[str]:
    """Return the words of a text as fold() writes them."""
    return frozenset(fold(word) for word in words.split())


_PERSONAL_WORDS, _PROFESSIONAL_WORDS = folded_words(_PERSONAL), folded_words(_PROFESSIONAL)
_WHOLE_NAMES = folded_words(_PROFESSIONAL_NAMES)
_PARTS = {False: folded_words(_PERSONAL_PARTS), True: folded_words(_PROFESSIONAL_PARTS)}


@lru_cache(maxsize=4096)
def is_personal_group(name: str) -> bool:
    """Return whether a group is of one's private life: “Family & friends”, “Familie Weber”, “家族”."""
    folded = fold(name)
    return bool(_PERSONAL_WORDS & set(_WORD.findall(folded))) or any(part in folded for part in _PARTS[False])


@lru_cache(maxsize=4096)
def is_professional_group(name: str) -> bool:
    """Return whether a group is of one's work: “Former clients”, “Kollegen”, “取引先”."""
    folded = fold(name).replace("co-worker", "coworker")
    if folded in _WHOLE_NAMES or _PROFESSIONAL_WORDS & set(_WORD.findall(folded)):
        return True
    return any(part in folded for part in _PARTS[True])

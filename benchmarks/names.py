"""Names of people in many scripts, as many different ones as a large address book has."""

from __future__ import annotations

from random import Random

# Given names and family names of a script or a language; a share of the people says how common they are in the book.
_SCRIPTS = (
    (
        70,
        """Maya Tomás Priya Jonas Aiko Hannah Emeka Léa Sofia Ada Bruno Chiara Dele Katherine Stephen Philip Mohammed
        Anna Anne Jean-Paul María José Björn Søren Łukasz Zoë Chloé Nicholas Alexander Minh Linh Arjun Deepa Fatima
        Aisha Omar Layla Kwame Ama Ngozi Ifeoma Tunde Sipho Thandi John James Robert Mary Patricia Elizabeth Barbara
        Emma Olivia Charlotte Lukas Felix Noah Luca Matteo Giulia Francesca Camille Hugo Inès Astrid Siobhán Aoife""",
        "",
    ),
    (
        8,
        "伟 芳 秀英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明",
        "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗",
    ),
    (6, "Иван Ольга Дмитрий Анна Сергей Елена Николай Юлия Павел Ирина", "Иванов Смирнова Кузнецов Попова Соколов"),
    (5, "ليلى محمد علي فاطمة يوسف نور حسن مريم خالد سلمى", "حداد الخطيب منصور النجار سليمان العلي درويش"),
    (4, "Նարե Արամ Անի Դավիթ ნინო გიორგი დავით მარიამ", "Պետրոսյան Սարգսյան ბერიძე კაპანაძე გელაშვილი"),
    (3, "太郎 花子 さくら 健二 美咲 翔太 陽子", "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村"),
    (2, "민준 서연 지우 하준 수빈", "김 이 박 최 정 강 조"),
    (2, "Νίκος Ελένη Γιώργος Μαρία", "Παπαδόπουλος Οικονόμου Γεωργίου"),
)
_FIRST = (
    "ok ber lind kov san mar tan wei rey gar mor ade nak sun fon lem hol sch fer bra cal dor eng fal gre hal".split()
)
_SECOND = "a e i o u er an en in on ar or el al il as es is os at et".split()
_THIRD = (
    "for son qvist berg ová ski mann dez vić tes ram oto ton ley ini elli wicz ko yan ström lund feld stein".split()
)


def given_and_family(chance: Random) -> tuple[str, str]:
    """Return the given and the family name of somebody; with Latin letters, about 12,000 families are possible."""
    (_share, given, family) = chance.choices(_SCRIPTS, [share for share, _given, _family in _SCRIPTS])[0]
    if not family:
        # The first syllables are the more common ones, as a few families are everywhere.
        first = _FIRST[min(int(chance.expovariate(0.12)), len(_FIRST) - 1)]
        return chance.choice(given.split()), (first + chance.choice(_SECOND) + chance.choice(_THIRD)).capitalize()
    return chance.choice(given.split()), chance.choice(family.split())

"""Given names that are forms of one another, for telling whether two names may be the same person's."""

from __future__ import annotations

from models.text import fold

_FORMS = """
abigail abby gail
albert al bert
alexander alexandra alex sandy sandra sasha aleksandr alexandre alejandro alessandro sascha xander
alfred alf fred
alice alicia ali
amanda mandy
andrew andreas andre andrea andy drew andrei andrej
angela angie angelika
ann anna anne annie hanna hannah anja
anthony antonio anton antoine tony toni
arthur art
barbara barb babs barbro
benjamin ben benny
bernard bernhard bernie bernd
beth betty bettina elizabeth elisabeth eliza elisa liz lizzie lisa betsy elsbeth lise liesel else
bradley brad
caroline carolyn carol carrie karoline
catherine katherine kathryn katarina katharina kate katie kathy cathy kat cate katja catarina catherina kit
charles charlie chuck carl karl carlos chas
christina christine christiane chris tina kirsten kristina kristin chrissy
christopher chris topher kit christoph christophe cristobal
daniel dan danny daniela danielle
david dave davy
deborah debra debbie deb
dennis denis
donald don donny
dorothy dorothea dot dottie dora
douglas doug
edward edmund ed eddie ted ned eduard edouard eduardo
eleanor ellen nell nora ella leonore
emily emilia em emma
eric erik erich
eugene gene eugen
evelyn eve eva
ferdinand ferdi
frances francis frank fran frankie franz francisco francesco francois franziska fanny paco pancho
frederick frederic fred freddy friedrich fritz freddie federico
gabriel gabriele gabriella gabe gabi
gerald gerard gerry jerry gerhard gerd
gregory greg gregor grigori
harold harry hal
helen helena helene lena elena
henry harry hank heinrich heinz henri enrique hal
howard howie
jacob jakob jake jacques jaap
jacqueline jackie
james jim jimmy jamie jaime
janet jan
jeffrey geoffrey jeff geoff
jennifer jenny jen jenna
jessica jess jessie
johann johannes john hans jan jon juan jean ivan giovanni ian sean shaun shane janek johnny jack hannes joao
jonathan jon nathan johnny
joseph josef jose joe joey giuseppe jo pepe sepp beppe
joshua josh
judith judy
julia julie juliette jule
karen karin
kenneth ken kenny
kimberly kim
lawrence laurence larry lars lorenz lorenzo laurent
leonard leo leonardo len lenny leonhard
louis lewis lou ludwig luis luigi louie
louise luise lou
lucas luke lukas luc
madeleine magdalena maddie lena
marcus mark markus marc marco marcos
margaret margarete marguerite maggie meg peggy greta grete marge margarita gretchen rita
maria mary marie molly miriam mia maja mimi polly
martha marta
martin marty
matthew matthias matt mathieu matteo matthaus matthaeus mateo
maximilian max maxim maxime
melissa mel missy
melanie mel
michael mike mick mickey micha miguel michel michele mikhail mikael michal mitch
mohammed muhammad mohamed mohammad mo muhammed
nathaniel nathan nate
nicholas nicolas nick nico klaus claus nicola niklas nikolaus nikolai
olivia liv livvy
oliver ollie
pamela pam
patricia pat patty trish tricia
patrick pat paddy
paul pablo paolo pavel
peter pete pedro pierre pieter petr piotr pietro
philip phillip phil philipp philippe felipe
rachel rae
raymond ray raimund
rebecca becky becca
richard rick dick rich ricky riccardo ricardo
robert bob bobby rob robbie bert roberto
roger rodger
ronald ron ronnie
rudolf rudolph rudi rudy
samuel samantha sam sammy
sarah sara sally
sebastian seb basti sebastien
sophia sofia sophie
stephanie steph stefanie steffi
stephen steven stephan stefan steve steffen etienne esteban
susan suzanne susanne sue suzie susie susanna
theodore theodor ted teddy theo
theresa teresa terry therese tess tessa
thomas tom tommy tomas tomasz
timothy tim timmy
ulrich ulrike uli
valentina valentine val
victoria vicky viktoria tori
vincent vince vinny vinzenz
virginia ginny ginger
walter walt wally
wilhelm william bill billy will willy liam wilma guillaume guillermo guglielmo willem
zachary zach zack
"""


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FORMS.strip().splitlines()):
        for name in line.split():
            found.setdefault(fold(name), set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


_GROUPS = _groups()
_MEMBERS = [[fold(name) for name in line.split()] for line in _FORMS.strip().splitlines()]


def same_given_name(first: str, second: str) -> bool:
    """Return whether two folded given names are equal or forms of the same one (Bob, Robert)."""
    return first == second or bool(_GROUPS.get(first, frozenset()) & _GROUPS.get(second, frozenset()))


def is_given_name(word: str) -> bool:
    """Return whether a folded word is known as a given name."""
    return word in _GROUPS


def forms_of(word: str) -> frozenset[str]:
    """Return all folded given names that a folded word is a form of."""
    return frozenset(name for group in _GROUPS.get(word, ()) for name in _MEMBERS[group])

"""Where private people have their mail: an address there says nothing about an employer."""

from __future__ import annotations

import re

from models.exchange.normalize import email_key

# Providers that are at home in many countries: yahoo.co.jp, hotmail.com.ar, live.nl, gmx.ch.
_WORLDWIDE = frozenset("yahoo hotmail live outlook msn aol gmx yandex ymail rocketmail windowslive passport".split())
_ENDING = re.compile(r"(?:com|net|org|(?:com?\.)?[a-z]{2})\Z")
_PROVIDERS = frozenset(
    # worldwide
    "gmail.com googlemail.com icloud.com me.com mac.com privaterelay.appleid.com mail.com email.com inbox.com "
    "usa.com myself.com consultant.com post.com zoho.com zohomail.com zohomail.eu zohomail.in proton.me protonmail.com "
    "protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me fastmail.com fastmail.fm "
    "fastmail.net fastmail.org fastmail.us sent.com hey.com hushmail.com hush.com duck.com runbox.com mailfence.com "
    "startmail.com disroot.org riseup.net mailo.com vivaldi.net skiff.com simplelogin.com mozmail.com lycos.com "
    "excite.com juno.com netscape.net rediffmail.com safe-mail.net cock.li "
    # Germany, Austria, Switzerland
    "web.de t-online.de freenet.de arcor.de posteo.de posteo.net posteo.eu posteo.org posteo.at posteo.ch mailbox.org "
    "email.de mail.de freemail.de 1und1.de online.de onlinehome.de kabelmail.de unitybox.de unity-mail.de "
    "vodafonemail.de vodafone.de o2online.de o2mail.de alice-dsl.net alice.de ewetel.net ewe.net netcologne.de "
    "versanet.de osnanet.de nexgo.de magenta.de directbox.com lycos.de aol.de firemail.de smart-mail.de aon.at "
    "chello.at a1.net drei.at liwest.at inode.at utanet.at kabsi.at bluewin.ch hispeed.ch sunrise.ch swissonline.ch "
    "netplus.ch tele2.ch quickline.ch "
    # France, Belgium, Luxembourg
    "orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr club-internet.fr cegetel.net "
    "aliceadsl.fr noos.fr voila.fr caramail.com telenet.be skynet.be proximus.be scarlet.be voo.be belgacom.net "
    "pt.lu internet.lu vo.lu "
    # Italy, Spain, Portugal, Latin America
    "libero.it virgilio.it tiscali.it alice.it tin.it tim.it inwind.it iol.it fastwebnet.it vodafone.it email.it "
    "teletu.it poste.it telefonica.net movistar.es terra.es ono.com orange.es euskaltel.net wanadoo.es sapo.pt "
    "netcabo.pt clix.pt mail.telepac.pt iol.pt uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com "
    "oi.com.br zipmail.com.br r7.com prodigy.net.mx infinitummail.com fibertel.com.ar arnet.com.ar speedy.com.ar "
    "ciudad.com.ar vtr.net terra.cl cantv.net adinet.com.uy "
    # the Netherlands, Britain, Ireland
    "ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl home.nl hetnet.nl upcmail.nl chello.nl casema.nl quicknet.nl "
    "zonnet.nl tele2.nl caiway.nl solcon.nl btinternet.com btopenworld.com sky.com virginmedia.com virgin.net "
    "ntlworld.com blueyonder.co.uk talktalk.net tiscali.co.uk plus.com plus.net o2.co.uk freeserve.co.uk "
    "fsmail.net lineone.net eircom.net eir.ie iol.ie "
    # the North
    "online.no broadpark.no getmail.no frisurf.no start.no lyse.net telia.com comhem.se bredband.net bahnhof.se "
    "spray.se glocalnet.net tele2.se home.se passagen.se mail.dk stofanet.dk jubii.dk sol.dk ofir.dk webspeed.dk "
    "tdcadsl.dk youmail.dk luukku.com kolumbus.fi elisanet.fi saunalahti.fi pp.inet.fi welho.com suomi24.fi netti.fi "
    "dnainternet.net simnet.is internet.is "
    # the middle and the east of Europe
    "wp.pl o2.pl onet.pl onet.eu op.pl poczta.onet.pl vp.pl interia.pl interia.eu interia.com poczta.fm gazeta.pl "
    "tlen.pl go2.pl buziaczek.pl autograf.pl seznam.cz email.cz post.cz centrum.cz volny.cz atlas.cz tiscali.cz "
    "quick.cz centrum.sk azet.sk zoznam.sk pobox.sk post.sk stonline.sk freemail.hu citromail.hu t-online.hu "
    "indamail.hu vipmail.hu upcmail.hu mailbox.hu abv.bg mail.bg dir.bg inet.hr net.hr siol.net t-2.net inbox.lv "
    "apollo.lv mail.ee hot.ee delfi.lt one.lt mail.ru bk.ru list.ru inbox.ru internet.ru ya.ru rambler.ru lenta.ru "
    "ro.ru autorambler.ru myrambler.ru qip.ru pochta.ru mail.ua ukr.net i.ua bigmir.net meta.ua tut.by otenet.gr "
    "forthnet.gr in.gr freemail.gr hol.gr windowslive.com mynet.com turk.net superonline.com ttmail.com "
    "walla.co.il walla.com netvision.net.il bezeqint.net 012.net.il zahav.net.il "
    # North America, Australia, New Zealand, South Africa
    "comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net "
    "cox.net charter.net spectrum.net rr.com roadrunner.com twc.com optonline.net optimum.net earthlink.net "
    "mindspring.com peoplepc.com frontier.com frontiernet.net windstream.net centurylink.net centurytel.net q.com "
    "embarqmail.com suddenlink.net wowway.com netzero.net tds.net rogers.com shaw.ca telus.net bell.net sympatico.ca "
    "videotron.ca cogeco.ca eastlink.ca mts.net sasktel.net nf.sympatico.ca bigpond.com bigpond.net.au optusnet.com.au "
    "tpg.com.au iinet.net.au internode.on.net westnet.com.au dodo.com.au ozemail.com.au xtra.co.nz slingshot.co.nz "
    "orcon.net.nz vodafone.co.nz mweb.co.za telkomsa.net webmail.co.za vodamail.co.za "
    # Asia
    "qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net 188.com vip.163.com sina.com sina.cn vip.sina.com sohu.com "
    "139.com 189.cn wo.cn 21cn.com tom.com aliyun.com naver.com daum.net hanmail.net kakao.com nate.com hotmail.co.kr "
    "docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ocn.ne.jp nifty.com biglobe.ne.jp so-net.ne.jp "
    "excite.co.jp infoseek.jp ybb.ne.jp hinet.net pchome.com.tw seed.net.tw singnet.com.sg netvigator.com "
    "indiatimes.com sify.com".split()
)


def is_free_mail(value: str) -> bool:
    """Return whether an e-mail address is at a provider where private people have their mail."""
    domain = email_key(value).rpartition("@")[2]
    if domain in _PROVIDERS:
        return True
    name, _, ending = domain.partition(".")
    return name in _WORLDWIDE and bool(_ENDING.match(ending))

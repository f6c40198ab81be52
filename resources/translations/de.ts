<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Tendril</name>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>Most are spoken or face to face. That is what keeps people close.</source>
            <translation>Das meiste ist gesprochen oder von Angesicht zu Angesicht. Das hält Menschen nah.</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/health.py"></location>
            <source>Room for about {n} more people in {circle}</source>
            <extracomment>For one: Room for about 1 more person in {circle}</extracomment>
            <translation>
                <numerusform>Platz für etwa 1 weitere Person in {circle}</numerusform>
                <numerusform>Platz für etwa {n} weitere Personen in {circle}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/health.py"></location>
            <source>for {n} more in {circle}</source>
            <extracomment>For one: for 1 more in {circle}</extracomment>
            <translation>
                <numerusform>für 1 weitere in {circle}</numerusform>
                <numerusform>für {n} weitere in {circle}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>{room}, or {others}.</source>
            <translation>{room} oder {others}.</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/health.py"></location>
            <source>Your rhythms ask for about {n} interactions a week more than you have room for.</source>
            <extracomment>For one: Your rhythms ask for about 1 interaction a week more than you have room for.</extracomment>
            <translation>
                <numerusform>Deine Rhythmen verlangen etwa 1 Kontakt pro Woche mehr, als du Platz hast.</numerusform>
                <numerusform>Deine Rhythmen verlangen etwa {n} Kontakte pro Woche mehr, als du Platz hast.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>Nearly all are typed. A call or a coffee goes further.</source>
            <translation>Fast alles ist getippt. Ein Anruf oder ein Kaffee bewirkt mehr.</translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>Three in four are typed. A call or a coffee goes further.</source>
            <translation>Drei von vier sind getippt. Ein Anruf oder ein Kaffee bewirkt mehr.</translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>Two in three are typed. A call or a coffee goes further.</source>
            <translation>Zwei von drei sind getippt. Ein Anruf oder ein Kaffee bewirkt mehr.</translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>About half are typed. A call or a coffee goes further.</source>
            <translation>Etwa die Hälfte ist getippt. Ein Anruf oder ein Kaffee bewirkt mehr.</translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>Promise and room are even. That is a good place to stay.</source>
            <translation>Versprochenes und Platz halten sich die Waage. So kann es bleiben.</translation>
        </message>
        <message>
            <location filename="models/advice/health.py"></location>
            <source>{room}.</source>
            <translation>{room}.</translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>You have been in touch with both in the last 3 months.</source>
            <translation>Mit beiden warst du in den letzten 3 Monaten in Kontakt.</translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>You have been in touch with both in the last 6 months.</source>
            <translation>Mit beiden warst du in den letzten 6 Monaten in Kontakt.</translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>You have been in touch with both in the last year.</source>
            <translation>Mit beiden warst du im letzten Jahr in Kontakt.</translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>You have not been in touch with {name} yet.</source>
            <translation>Mit {name} warst du noch nicht in Kontakt.</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/introductions.py"></location>
            <source>{name} has not answered the last {n} times.</source>
            <extracomment>For one: {name} has not answered the last time.</extracomment>
            <translation>
                <numerusform>{name} hat beim letzten Mal nicht geantwortet.</numerusform>
                <numerusform>{name} hat die letzten {n} Male nicht geantwortet.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>It is more than a year since you were in touch with {name}.</source>
            <translation>Der letzte Kontakt mit {name} ist mehr als ein Jahr her.</translation>
        </message>
        <message>
            <location filename="models/advice/introductions.py"></location>
            <source>So far only you have written to {name}.</source>
            <translation>Bisher hast nur du an {name} geschrieben.</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/introductions.py"></location>
            <source>{name} answered the last {n} times.</source>
            <extracomment>For one: {name} answered the last {n} times.</extracomment>
            <translation>
                <numerusform>{name} hat beim letzten Mal geantwortet.</numerusform>
                <numerusform>{name} hat die letzten {n} Male geantwortet.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>Nothing in it is only for {name}. A shared interest or where you left off would make it theirs.</source>
            <translation>Nichts darin gilt nur {name}. Ein gemeinsames Interesse oder euer letztes Gespräch würde es persönlich machen.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>“{blank}” still waits to be filled.</source>
            <translation>„{blank}“ ist noch auszufüllen.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>This is still the template. A line of your own goes a long way.</source>
            <translation>Das ist noch die Vorlage. Eine eigene Zeile bewirkt viel.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>You ask for something. What could you offer first, or in return?</source>
            <translation>Du bittest um etwas. Was könntest du zuerst oder im Gegenzug anbieten?</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/manners.py"></location>
            <source>{n} words: short enough for a first message.</source>
            <extracomment>For one: 1 word: short enough for a first message.</extracomment>
            <translation>
                <numerusform>1 Wort: kurz genug für eine erste Nachricht.</numerusform>
                <numerusform>{n} Wörter: kurz genug für eine erste Nachricht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/manners.py"></location>
            <source>{n} words are long for a first message; about {most} are easier to answer.</source>
            <extracomment>For one: {n} words are long for a first message; about {most} are easier to answer.</extracomment>
            <translation>
                <numerusform>{n} Wort ist lang für eine erste Nachricht; etwa {most} sind leichter zu beantworten.</numerusform>
                <numerusform>{n} Wörter sind lang für eine erste Nachricht; etwa {most} sind leichter zu beantworten.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>“{word}” touches what you noted as better not mentioned to {name}.</source>
            <translation>„{word}“ berührt, was du bei {name} besser nicht erwähnen wolltest.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>It says something only {name} would hear.</source>
            <translation>Es sagt etwas, das nur {name} gilt.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>No blank is left to fill.</source>
            <translation>Keine Lücke ist mehr auszufüllen.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>There is no text yet.</source>
            <translation>Es gibt noch keinen Text.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>You have put it in your own words.</source>
            <translation>Du hast es in eigene Worte gefasst.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>You ask for something, and offer something too.</source>
            <translation>Du bittest um etwas und bietest auch etwas an.</translation>
        </message>
        <message>
            <location filename="models/advice/manners.py"></location>
            <source>It leaves out what {name} would rather not hear about.</source>
            <translation>Es lässt weg, was {name} lieber nicht hört.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>website</source>
            <translation>Website</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>post</source>
            <translation>Post</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were emails.</source>
            <translation>Eure letzten drei Kontakte waren E-Mails.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were messages.</source>
            <translation>Eure letzten drei Kontakte waren Nachrichten.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were calls.</source>
            <translation>Eure letzten drei Kontakte waren Anrufe.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were video calls.</source>
            <translation>Eure letzten drei Kontakte waren Videoanrufe.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were meetings.</source>
            <translation>Eure letzten drei Kontakte waren Treffen.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were letters.</source>
            <translation>Eure letzten drei Kontakte waren Briefe.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were gifts.</source>
            <translation>Eure letzten drei Kontakte waren Geschenke.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were at events.</source>
            <translation>Eure letzten drei Kontakte waren auf Veranstaltungen.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>An email would be a change.</source>
            <translation>Eine E-Mail wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>A message would be a change.</source>
            <translation>Eine Nachricht wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>A call would be a change.</source>
            <translation>Ein Anruf wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>A video call would be a change.</source>
            <translation>Ein Videoanruf wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>A card would be a change.</source>
            <translation>Eine Karte wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Write on {platform}</source>
            <translation>Schreiben: {platform}</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>{were} {would}</source>
            <translation>{were} {would}</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/platforms.py"></location>
            <source>You were in touch {n} times on personal platforms, and not only by your own doing.</source>
            <extracomment>For one: You were in touch once on a personal platform, and not only by your own doing.</extracomment>
            <translation>
                <numerusform>Ihr wart einmal auf einer persönlichen Plattform in Kontakt, und nicht nur durch dich.</numerusform>
                <numerusform>Ihr wart {n}-mal auf persönlichen Plattformen in Kontakt, und nicht nur durch dich.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>{platform} is personal. For work, a professional platform is usually welcome.</source>
            <translation>{platform} ist persönlich. Beruflich ist eine berufliche Plattform meist willkommener.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Call {platform}</source>
            <translation>Anrufen: {platform}</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Write by {platform}</source>
            <translation>Schreiben: {platform}</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Send a card</source>
            <translation>Karte schicken</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Invite on {platform}</source>
            <translation>Auf {platform} einladen</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Your last three contacts were written.</source>
            <translation>Eure letzten drei Kontakte waren schriftlich.</translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>A coffee would be a change.</source>
            <translation>Ein Kaffee wäre eine Abwechslung.</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something today</source>
            <translation>Du hast heute etwas geschickt</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something yesterday</source>
            <translation>Du hast gestern etwas geschickt</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something last week</source>
            <translation>Du hast letzte Woche etwas geschickt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something {n} days ago</source>
            <translation>
                <numerusform>Du hast vor 1 Tag etwas geschickt</numerusform>
                <numerusform>Du hast vor {n} Tagen etwas geschickt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote today</source>
            <translation>Du hast heute geschrieben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote yesterday</source>
            <translation>Du hast gestern geschrieben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote last week</source>
            <translation>Du hast letzte Woche geschrieben</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote {n} days ago</source>
            <translation>
                <numerusform>Du hast vor 1 Tag geschrieben</numerusform>
                <numerusform>Du hast vor {n} Tagen geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote today</source>
            <translation>Hat heute geschrieben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote yesterday</source>
            <translation>Hat gestern geschrieben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote last week</source>
            <translation>Hat letzte Woche geschrieben</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote {n} days ago</source>
            <translation>
                <numerusform>Hat vor 1 Tag geschrieben</numerusform>
                <numerusform>Hat vor {n} Tagen geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke today</source>
            <translation>Ihr habt heute gesprochen</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke yesterday</source>
            <translation>Ihr habt gestern gesprochen</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke last week</source>
            <translation>Ihr habt letzte Woche gesprochen</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke {n} days ago</source>
            <translation>
                <numerusform>Ihr habt vor 1 Tag gesprochen</numerusform>
                <numerusform>Ihr habt vor {n} Tagen gesprochen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met today</source>
            <translation>Ihr habt euch heute getroffen</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met yesterday</source>
            <translation>Ihr habt euch gestern getroffen</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met last week</source>
            <translation>Ihr habt euch letzte Woche getroffen</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You met {n} days ago</source>
            <translation>
                <numerusform>Ihr habt euch vor 1 Tag getroffen</numerusform>
                <numerusform>Ihr habt euch vor {n} Tagen getroffen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch today</source>
            <translation>Heute in Kontakt</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch yesterday</source>
            <translation>Gestern in Kontakt</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch last week</source>
            <translation>Letzte Woche in Kontakt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>In touch {n} days ago</source>
            <translation>
                <numerusform>Vor 1 Tag in Kontakt</numerusform>
                <numerusform>Vor {n} Tagen in Kontakt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Not in touch yet; shares {interests}</source>
            <translation>Noch kein Kontakt; teilt {interests}</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>{first} and {second}</source>
            <translation>{first} und {second}</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Has it from you since {day}</source>
            <translation>Hat es seit {day} von dir</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Would rather not hear about {subject}</source>
            <translation>Möchte lieber nichts von {subject} hören</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>Has not answered {n} times</source>
            <extracomment>For one: Has not answered yet</extracomment>
            <translation>
                <numerusform>Hat noch nicht geantwortet</numerusform>
                <numerusform>Hat {n}-mal nicht geantwortet</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Your request of {day} is open</source>
            <translation>Deine Anfrage vom {day} ist offen</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Wilting; a good reason to write</source>
            <translation>Welkt; ein guter Grund zu schreiben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You kept it for them</source>
            <translation>Du hast es dafür aufgehoben</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Due; shares {interests}</source>
            <translation>Fällig; teilt {interests}</translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Last spoke {day}</source>
            <translation>Zuletzt gesprochen {day}</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>You were in touch on {day}.</source>
            <translation>Ihr hattet am {day} Kontakt.</translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/stages.py"></location>
            <source>You were in touch on {n} days, both of you.</source>
            <extracomment>For one: You were in touch on 1 day, both of you.</extracomment>
            <translation>
                <numerusform>Ihr hattet an 1 Tag Kontakt, von beiden Seiten.</numerusform>
                <numerusform>Ihr hattet an {n} Tagen Kontakt, von beiden Seiten.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>Next step: ask {name} for an introduction</source>
            <translation>Nächster Schritt: {name} um eine Vorstellung bitten</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>Next step: write a first message</source>
            <translation>Nächster Schritt: eine erste Nachricht schreiben</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>You met on {day}.</source>
            <translation>Ihr habt euch am {day} getroffen.</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>They answered what you sent on {day}.</source>
            <translation>Auf deine Nachricht vom {day} kam eine Antwort.</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>They got in touch on {day}.</source>
            <translation>Am {day} kam eine Nachricht von selbst.</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>Next step: write again, differently</source>
            <translation>Nächster Schritt: noch einmal schreiben, anders</translation>
        </message>
        <message>
            <location filename="models/advice/stages.py"></location>
            <source>You met at {event} on {day}.</source>
            <translation>Ihr habt euch am {day} bei {event} getroffen.</translation>
        </message>
        <message>
            <location filename="models/backup_lock.py"></location>
            <source>The backups in {directory} cannot be written: {reason}. The book is unharmed.</source>
            <translation>Die Sicherungen in {directory} können nicht geschrieben werden: {reason}. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/backup_lock.py"></location>
            <source>The backup was not finished. The book is unharmed.</source>
            <translation>Die Sicherung wurde nicht fertig. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/backup_lock.py"></location>
            <source>Another program is busy with the backups. Nothing was changed; try again when it is done.</source>
            <translation>Ein anderes Programm arbeitet gerade an den Sicherungen. Nichts wurde geändert; versuche es wieder, wenn es fertig ist.</translation>
        </message>
        <message>
            <location filename="models/backups.py"></location>
            <source>{path} cannot be read as a backup of a Tendril book. It was left as it is.</source>
            <translation>{path} lässt sich nicht als Sicherung eines Tendril-Buchs lesen. Die Datei blieb, wie sie ist.</translation>
        </message>
        <message>
            <location filename="models/backups.py"></location>
            <source>The folder {folder} cannot be made: {reason}. The book is unharmed.</source>
            <translation>Der Ordner {folder} lässt sich nicht anlegen: {reason}. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/backups.py"></location>
            <source>{trouble} The backup is written first, so nothing was changed.</source>
            <translation>{trouble} Die Sicherung kommt zuerst, darum wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="models/book.py"></location>
            <source>A newer Tendril has brought the book {path} to its format while this one had it open. Nothing was changed. Start Tendril anew, the newer one.</source>
            <translation>Ein neueres Tendril hat das Buch {path} in sein Format gebracht, während dieses es geöffnet hatte. Nichts wurde geändert. Starte Tendril neu, und zwar das neuere.</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Inner circle</source>
            <comment>circle or platform</comment>
            <translation>Innerer Kreis</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Close</source>
            <comment>circle or platform</comment>
            <translation>Nah</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Network</source>
            <comment>circle or platform</comment>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Wider</source>
            <comment>circle or platform</comment>
            <translation>Weiterer Kreis</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Yearly</source>
            <comment>circle or platform</comment>
            <translation>Jährlich</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Work email</source>
            <comment>circle or platform</comment>
            <translation>Arbeits-E-Mail</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Work phone</source>
            <comment>circle or platform</comment>
            <translation>Arbeitstelefon</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Work address</source>
            <comment>circle or platform</comment>
            <translation>Arbeitsadresse</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Work website</source>
            <comment>circle or platform</comment>
            <translation>Arbeits-Website</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Trade organisation</source>
            <comment>circle or platform</comment>
            <translation>Verband</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Private email</source>
            <comment>circle or platform</comment>
            <translation>Private E-Mail</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Mobile</source>
            <comment>circle or platform</comment>
            <translation>Mobil</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Home phone</source>
            <comment>circle or platform</comment>
            <translation>Festnetz</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Post</source>
            <comment>circle or platform</comment>
            <translation>Post</translation>
        </message>
        <message>
            <location filename="models/built_ins.py"></location>
            <source>Private website</source>
            <comment>circle or platform</comment>
            <translation>Private Website</translation>
        </message>
        <message>
            <location filename="models/clock.py"></location>
            <source>{variable} must be a date and time such as 2026-11-23T09:00, not “{text}”.</source>
            <translation>{variable} muss ein Datum mit Uhrzeit wie 2026-11-23T09:00 sein, nicht „{text}“.</translation>
        </message>
        <message>
            <location filename="models/connection.py"></location>
            <source>The book {path} was moved, deleted or replaced while Tendril had it open, so nothing more is written to it. What you see can still be saved: choose “Save elsewhere…” in the settings, then quit, put the file back in its place and start again.</source>
            <translation>Das Buch {path} wurde verschoben, gelöscht oder ersetzt, während Tendril es offen hatte. Deshalb wird nichts mehr hineingeschrieben. Was du siehst, lässt sich noch sichern: Wähle in den Einstellungen „Anderswo sichern …“, beende dann Tendril, lege die Datei wieder an ihren Platz und starte neu.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>{target} exists already. Choose another name, or allow it to be replaced with --force.</source>
            <translation>{target} gibt es schon. Wähle einen anderen Namen, oder erlaube mit --force das Ersetzen.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>The backup {target} was not finished. The book is unharmed.</source>
            <translation>Die Sicherung {target} wurde nicht fertig. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>The backup {target} is not sound, so it was not kept: the book or the disk is damaged. The backups that are there stay. Look with “tendril check”.</source>
            <translation>Die Sicherung {target} ist nicht in Ordnung und wurde nicht behalten: Das Buch oder der Datenträger ist beschädigt. Die vorhandenen Sicherungen bleiben. Sieh mit „tendril check“ nach.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>{target} is the book itself. Choose another name.</source>
            <translation>{target} ist das Buch selbst. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>The folder {parent} does not exist. Make it first or choose another one.</source>
            <translation>Den Ordner {parent} gibt es nicht. Lege ihn zuerst an oder wähle einen anderen.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>The backup {target} could not be written: it needs {needed} MB, and {free} MB are free there. The book and the backups that are there are unharmed.</source>
            <translation>Die Sicherung {target} konnte nicht geschrieben werden: Sie braucht {needed} MB, und dort sind {free} MB frei. Das Buch und die vorhandenen Sicherungen sind unversehrt.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>The backup {target} could not be written: {reason}. The book is unharmed.</source>
            <translation>Die Sicherung {target} konnte nicht geschrieben werden: {reason}. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/copying.py"></location>
            <source>{target} cannot be written: {reason}.</source>
            <translation>{target} kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="models/damage.py"></location>
            <source>The damaged book cannot be put aside: {strerror}. Nothing was changed.</source>
            <translation>Das beschädigte Buch kann nicht beiseitegelegt werden: {strerror}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} was written by a newer Tendril (its format is {version}, this program knows {schema_version}). Nothing was changed. Install the newer Tendril to open it.</source>
            <translation>Das Buch {path} wurde von einem neueren Tendril geschrieben (sein Format ist {version}, dieses Programm kennt {schema_version}). Nichts wurde geändert. Installiere das neuere Tendril, um es zu öffnen.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{path} is not a readable Tendril book. It was left as it is. Restore a backup with “tendril restore FILE”, or move the file away to start anew.</source>
            <translation>{path} ist kein lesbares Tendril-Buch. Die Datei blieb, wie sie ist. Stelle eine Sicherung mit „tendril restore DATEI“ wieder her, oder verschiebe die Datei, um neu anzufangen.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The data directory {directory} cannot be written. Nothing was changed. Give yourself the right to write there or name another folder with --data-dir.</source>
            <translation>In den Datenordner {directory} kann nicht geschrieben werden. Nichts wurde geändert. Gib dir dort Schreibrechte oder nenne mit --data-dir einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>There is no file {path}.</source>
            <translation>Es gibt keine Datei {path}.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{directory} is a file, not a folder. Name a folder with --data-dir.</source>
            <translation>{directory} ist eine Datei, kein Ordner. Nenne mit --data-dir einen Ordner.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The data directory {directory} cannot be made: {strerror}. Nothing was changed.</source>
            <translation>Der Datenordner {directory} lässt sich nicht anlegen: {strerror}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{path} cannot be opened for writing: {strerror}. Nothing was changed.</source>
            <translation>{path} lässt sich nicht zum Schreiben öffnen: {strerror}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The passphrase of this book is just being changed. Try again in a moment.</source>
            <translation>Die Passphrase dieses Buches wird gerade geändert. Versuche es gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} cannot be opened: {reason}. Nothing was changed.</source>
            <translation>Das Buch {path} lässt sich nicht öffnen: {reason}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} could not be brought to the format of this Tendril: {error}. It is as it was before. Go on with the Tendril you had and report this, please.</source>
            <translation>Das Buch {path} ließ sich nicht ins Format dieses Tendril bringen: {error}. Es ist wie zuvor. Bleib bitte beim bisherigen Tendril und melde das.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The folder {parent} does not exist, so the data directory cannot be made in it. Make that folder first or name another one with --data-dir.</source>
            <translation>Den Ordner {parent} gibt es nicht, darum lässt sich der Datenordner nicht darin anlegen. Lege ihn zuerst an oder nenne mit --data-dir einen anderen.</translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Skipped {name} this time</source>
            <translation>{name} diesmal ausgelassen</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Skipped {n} people this time</source>
            <translation>
                <numerusform>1 Person diesmal ausgelassen</numerusform>
                <numerusform>{n} Personen diesmal ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted {name}</source>
            <translation>{name} gelöscht</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Deleted {n} people</source>
            <translation>
                <numerusform>1 Person gelöscht</numerusform>
                <numerusform>{n} Personen gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Erased {name} for good</source>
            <translation>{name} endgültig gelöscht</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Erased {n} people for good</source>
            <translation>
                <numerusform>{n} Person endgültig gelöscht</numerusform>
                <numerusform>{n} Personen endgültig gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the circle of {name}</source>
            <translation>Kreis von {name} geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the circle of {n} people</source>
            <translation>
                <numerusform>Kreis von 1 Person geändert</numerusform>
                <numerusform>Kreis von {n} Personen geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the rhythm of {name}</source>
            <translation>Rhythmus von {name} geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the rhythm of {n} people</source>
            <translation>
                <numerusform>Rhythmus von 1 Person geändert</numerusform>
                <numerusform>Rhythmus von {n} Personen geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>{name} has no rhythm now</source>
            <translation>{name} hat jetzt keinen Rhythmus</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>{n} people have no rhythm now</source>
            <translation>
                <numerusform>1 Person hat jetzt keinen Rhythmus</numerusform>
                <numerusform>{n} Personen haben jetzt keinen Rhythmus</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the status of {name}</source>
            <translation>Status von {name} geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the status of {n} people</source>
            <translation>
                <numerusform>Status von 1 Person geändert</numerusform>
                <numerusform>Status von {n} Personen geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the kind of {name}</source>
            <translation>Art von {name} geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the kind of {n} people</source>
            <translation>
                <numerusform>Art von 1 Person geändert</numerusform>
                <numerusform>Art von {n} Personen geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the stage of {name}</source>
            <translation>Stufe von {name} geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the stage of {n} people</source>
            <translation>
                <numerusform>Stufe von 1 Person geändert</numerusform>
                <numerusform>Stufe von {n} Personen geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted when you last spoke to {name}</source>
            <translation>Notiert, wann du zuletzt mit {name} gesprochen hast</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted when you last spoke to {n} people</source>
            <translation>
                <numerusform>Notiert, wann du zuletzt mit 1 Person gesprochen hast</numerusform>
                <numerusform>Notiert, wann du zuletzt mit {n} Personen gesprochen hast</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added {name}</source>
            <translation>{name} hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Edited {name}</source>
            <translation>{name} bearbeitet</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the photo of {name}</source>
            <translation>Foto von {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the photo of {name}</source>
            <translation>Foto von {name} entfernt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added a way to reach {name}</source>
            <translation>Weg zu {name} hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a way to reach {name}</source>
            <translation>Weg zu {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed a way to reach {name}</source>
            <translation>Weg zu {name} entfernt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted how {name} likes to be reached</source>
            <translation>Notiert, wie {name} gern erreicht wird</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added a date of {name}</source>
            <translation>Datum von {name} hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a date of {name}</source>
            <translation>Datum von {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted a date of {name}</source>
            <translation>Datum von {name} gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted a request to {name}</source>
            <translation>Anfrage an {name} notiert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>The request to {name} is not pending any more</source>
            <translation>Die Anfrage an {name} ist nicht mehr offen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed whom {name} knows</source>
            <translation>Geändert, wen {name} kennt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Opened a promise to {name} again</source>
            <translation>Versprechen an {name} wieder geöffnet</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the interests of {name}</source>
            <translation>Interessen von {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the groups of {name}</source>
            <translation>Gruppen von {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted a promise to {name}</source>
            <translation>Versprechen an {name} notiert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a promise to {name}</source>
            <translation>Versprechen an {name} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Kept a promise to {name}</source>
            <translation>Versprechen an {name} gehalten</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted a promise to {name}</source>
            <translation>Versprechen an {name} gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the interest “{name}”</source>
            <translation>Interesse „{name}“ gelöscht</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Deleted {n} interests</source>
            <translation>
                <numerusform>1 Interesse gelöscht</numerusform>
                <numerusform>{n} Interessen gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>{name} comes up less often now</source>
            <translation>{name} kommt jetzt seltener an die Reihe</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted what you sent {name}</source>
            <translation>Notiert, was du {name} geschickt hast</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted what you sent {n} people</source>
            <translation>
                <numerusform>Notiert, was du 1 Person geschickt hast</numerusform>
                <numerusform>Notiert, was du {n} Personen geschickt hast</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Looking after {name} again</source>
            <translation>Um {name} wird sich wieder gekümmert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Looking after {n} people again</source>
            <translation>
                <numerusform>Um 1 Person wird sich wieder gekümmert</numerusform>
                <numerusform>Um {n} Personen wird sich wieder gekümmert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Paused {name}</source>
            <translation>{name} pausiert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Paused {n} people</source>
            <translation>
                <numerusform>1 Person pausiert</numerusform>
                <numerusform>{n} Personen pausiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Let {name} go</source>
            <translation>{name} losgelassen</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Let {n} people go</source>
            <translation>
                <numerusform>1 Person losgelassen</numerusform>
                <numerusform>{n} Personen losgelassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} has died</source>
            <translation>Notiert, dass {name} verstorben ist</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted that {n} people have died</source>
            <translation>
                <numerusform>Notiert, dass 1 Person verstorben ist</numerusform>
                <numerusform>Notiert, dass {n} Personen verstorben sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged an email with {name}</source>
            <translation>E-Mail mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged an email with {n} people</source>
            <translation>
                <numerusform>E-Mail mit 1 Person festgehalten</numerusform>
                <numerusform>E-Mail mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a message with {name}</source>
            <translation>Nachricht mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a message with {n} people</source>
            <translation>
                <numerusform>Nachricht mit 1 Person festgehalten</numerusform>
                <numerusform>Nachricht mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a call with {name}</source>
            <translation>Anruf mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a call with {n} people</source>
            <translation>
                <numerusform>Anruf mit 1 Person festgehalten</numerusform>
                <numerusform>Anruf mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a video call with {name}</source>
            <translation>Videoanruf mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a video call with {n} people</source>
            <translation>
                <numerusform>Videoanruf mit 1 Person festgehalten</numerusform>
                <numerusform>Videoanruf mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged time together with {name}</source>
            <translation>Treffen mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged time together with {n} people</source>
            <translation>
                <numerusform>Treffen mit 1 Person festgehalten</numerusform>
                <numerusform>Treffen mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a letter with {name}</source>
            <translation>Brief mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a letter with {n} people</source>
            <translation>
                <numerusform>Brief mit 1 Person festgehalten</numerusform>
                <numerusform>Brief mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a gift with {name}</source>
            <translation>Geschenk mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a gift with {n} people</source>
            <translation>
                <numerusform>Geschenk mit 1 Person festgehalten</numerusform>
                <numerusform>Geschenk mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged an event with {name}</source>
            <translation>Veranstaltung mit {name} festgehalten</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged an event with {n} people</source>
            <translation>
                <numerusform>Veranstaltung mit 1 Person festgehalten</numerusform>
                <numerusform>Veranstaltung mit {n} Personen festgehalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the circle “{name}”</source>
            <translation>Kreis „{name}“ geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the circle “{name}”</source>
            <translation>Kreis „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the circle “{name}”</source>
            <translation>Kreis „{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Moved the circle “{name}”</source>
            <translation>Kreis „{name}“ verschoben</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the platform “{name}”</source>
            <translation>Plattform „{name}“ geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the platform “{name}”</source>
            <translation>Plattform „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the platform “{name}”</source>
            <translation>Plattform „{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Saved the view “{name}”</source>
            <translation>Ansicht „{name}“ gespeichert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the view to “{name}”</source>
            <translation>Ansicht in „{name}“ umbenannt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the view “{name}”</source>
            <translation>Ansicht „{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed whether “{name}” is your interest</source>
            <translation>Geändert, ob „{name}“ dein Interesse ist</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the interest “{name}”</source>
            <translation>Interesse „{name}“ umbenannt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Kept “{name}” for later</source>
            <translation>„{name}“ für später aufgehoben</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed “{name}”</source>
            <translation>„{name}“ geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted “{name}”</source>
            <translation>„{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the field “{name}”</source>
            <translation>Feld „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the field to “{name}”</source>
            <translation>Feld in „{name}“ umbenannt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the field “{name}”</source>
            <translation>Feld „{name}“ entfernt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the event “{name}”</source>
            <translation>Veranstaltung „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the event “{name}”</source>
            <translation>Veranstaltung „{name}“ geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the event “{name}”</source>
            <translation>Veranstaltung „{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the template “{name}”</source>
            <translation>Vorlage „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the template “{name}”</source>
            <translation>Vorlage „{name}“ geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Moved the template “{name}”</source>
            <translation>Vorlage „{name}“ verschoben</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the template “{name}”</source>
            <translation>Vorlage „{name}“ gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed an interaction</source>
            <translation>Kontakt geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted an interaction</source>
            <translation>Kontakt gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted whether they answered</source>
            <translation>Notiert, ob eine Antwort kam</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Put a hint away</source>
            <translation>Hinweis ausgeblendet</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the settings</source>
            <translation>Einstellungen geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Remembered what the columns of a file mean</source>
            <translation>Gemerkt, was die Spalten einer Datei bedeuten</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the names of circles and platforms</source>
            <translation>Namen von Kreisen und Plattformen geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added time off</source>
            <translation>Auszeit hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted time off</source>
            <translation>Auszeit gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed your interests</source>
            <translation>Deine Interessen geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the sample people</source>
            <translation>Beispielpersonen entfernt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the sample people</source>
            <translation>Beispielpersonen hinzugefügt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took back an import</source>
            <translation>Import zurückgenommen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>What is left of a step about somebody you erased</source>
            <translation>Rest eines Schritts über jemanden, den du endgültig gelöscht hast</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} knows {other}</source>
            <translation>Notiert, dass {name} {other} kennt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} and {other} are not the same</source>
            <translation>Notiert, dass {name} und {other} nicht dieselben sind</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Forgot that {name} knows {other}</source>
            <translation>Vergessen, dass {name} {other} kennt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted the idea to introduce {name} and {other}</source>
            <translation>Idee notiert, {name} und {other} bekannt zu machen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the introduction of {name} and {other}</source>
            <translation>Vorstellung von {name} und {other} geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the introduction of {name} and {other}</source>
            <translation>Vorstellung von {name} und {other} gelöscht</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you met {name} at {event}</source>
            <translation>Notiert, dass du {name} bei {event} kennengelernt hast</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted {n} people you met at {event}</source>
            <translation>
                <numerusform>1 Person notiert, die du bei {event} kennengelernt hast</numerusform>
                <numerusform>{n} Personen notiert, die du bei {event} kennengelernt hast</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} will be at {event}</source>
            <translation>Notiert, dass {name} bei {event} sein wird</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted that {n} people will be at {event}</source>
            <translation>
                <numerusform>Notiert, dass 1 Person bei {event} sein wird</numerusform>
                <numerusform>Notiert, dass {n} Personen bei {event} sein werden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} will not be at {event}</source>
            <translation>Notiert, dass {name} nicht bei {event} sein wird</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Made the introduction of {name} and {other} an idea again</source>
            <translation>Vorstellung von {name} und {other} ist wieder eine Idee</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you asked {name} about meeting {other}</source>
            <translation>Notiert, dass du {name} nach einem Kennenlernen mit {other} gefragt hast</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you asked {other} about meeting {name}</source>
            <translation>Notiert, dass du {other} nach einem Kennenlernen mit {name} gefragt hast</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you introduced {name} and {other}</source>
            <translation>Notiert, dass du {name} und {other} bekannt gemacht hast</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Finished the introduction of {name} and {other}</source>
            <translation>Vorstellung von {name} und {other} abgeschlossen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Dropped the introduction of {name} and {other}</source>
            <translation>Vorstellung von {name} und {other} fallen gelassen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Tagged 1 person</source>
            <translation>1 Person markiert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Tagged {n} people</source>
            <translation>
                <numerusform>1 Person markiert</numerusform>
                <numerusform>{n} Personen markiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took tags from 1 person</source>
            <translation>Markierungen von 1 Person entfernt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took tags from {n} people</source>
            <translation>
                <numerusform>Markierungen von 1 Person entfernt</numerusform>
                <numerusform>Markierungen von {n} Personen entfernt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Gave 1 person what a view asks for</source>
            <translation>1 Person gegeben, was eine Ansicht verlangt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Gave {n} people what a view asks for</source>
            <translation>
                <numerusform>1 Person gegeben, was eine Ansicht verlangt</numerusform>
                <numerusform>{n} Personen gegeben, was eine Ansicht verlangt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Tagged 1 person with {names}</source>
            <translation>1 Person mit {names} markiert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Tagged {n} people with {names}</source>
            <translation>
                <numerusform>1 Person mit {names} markiert</numerusform>
                <numerusform>{n} Personen mit {names} markiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took {names} from 1 person</source>
            <translation>{names} von 1 Person entfernt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took {names} from {n} people</source>
            <translation>
                <numerusform>{names} von 1 Person entfernt</numerusform>
                <numerusform>{names} von {n} Personen entfernt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Gave 1 person what “{names}” asks for</source>
            <translation>1 Person gegeben, was „{names}“ verlangt</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Gave {n} people what “{names}” asks for</source>
            <translation>
                <numerusform>1 Person gegeben, was „{names}“ verlangt</numerusform>
                <numerusform>{n} Personen gegeben, was „{names}“ verlangt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Switched reminders on or off</source>
            <translation>Erinnerungen ein- oder ausgeschaltet</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the hour of reminders</source>
            <translation>Uhrzeit der Erinnerungen geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the quiet hours</source>
            <translation>Ruhezeiten geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the hours for professional matters</source>
            <translation>Zeiten für Berufliches geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the hours for personal matters</source>
            <translation>Zeiten für Persönliches geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed whether notifications show names</source>
            <translation>Geändert, ob Benachrichtigungen Namen zeigen</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed how reminders are shown</source>
            <translation>Geändert, wie Erinnerungen gezeigt werden</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed how many people you have room for</source>
            <translation>Geändert, für wie viele du Platz hast</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed your working days</source>
            <translation>Deine Arbeitstage geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the look</source>
            <translation>Aussehen geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the language</source>
            <translation>Sprache geändert</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the country of phone numbers</source>
            <translation>Land der Telefonnummern geändert</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Merged {n} interests into “{into}”</source>
            <extracomment>For one: Merged the interest “{name}” into “{into}”</extracomment>
            <translation>
                <numerusform>Interesse „{name}“ mit „{into}“ zusammengeführt</numerusform>
                <numerusform>{n} Interessen mit „{into}“ zusammengeführt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Imported {n} people</source>
            <extracomment>For one: Imported 1 person</extracomment>
            <translation>
                <numerusform>1 Person importiert</numerusform>
                <numerusform>{n} Personen importiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>{n} whom you have edited or met since stay</source>
            <extracomment>For one: 1 whom you have edited or met since stays</extracomment>
            <translation>
                <numerusform>1 Person, die du seither bearbeitet oder getroffen hast, bleibt</numerusform>
                <numerusform>{n}, die du seither bearbeitet oder getroffen hast, bleiben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took back an import: {n} people are gone, {stayed}</source>
            <extracomment>For one: Took back an import: 1 person is gone, {stayed}</extracomment>
            <translation>
                <numerusform>Import zurückgenommen: 1 Person ist wieder weg, {stayed}</numerusform>
                <numerusform>Import zurückgenommen: {n} Personen sind wieder weg, {stayed}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Snoozed {name} until {day}, {time}</source>
            <translation>{name} bis {day}, {time} zurückgestellt</translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Planned for {day}: getting back in touch with {name}</source>
            <translation>Für {day} geplant: wieder Kontakt mit {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Merged {n} people into {into}</source>
            <extracomment>For one: Merged {name} into {into}</extracomment>
            <translation>
                <numerusform>{name} mit {into} zusammengeführt</numerusform>
                <numerusform>{n} Personen mit {into} zusammengeführt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Brought {n} people up to date</source>
            <extracomment>For one: Brought 1 person up to date</extracomment>
            <translation>
                <numerusform>1 Person auf den neuesten Stand gebracht</numerusform>
                <numerusform>{n} Personen auf den neuesten Stand gebracht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took back an import of {n} people</source>
            <extracomment>For one: Took back an import of 1 person</extracomment>
            <translation>
                <numerusform>Import von 1 Person zurückgenommen</numerusform>
                <numerusform>Import von {n} Personen zurückgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Snoozed {n} people until {day}</source>
            <extracomment>For one: Snoozed {n} people until {day}</extracomment>
            <translation>
                <numerusform>1 Person bis {day} zurückgestellt</numerusform>
                <numerusform>{n} Personen bis {day} zurückgestellt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>The disk is full. Nothing was changed.</source>
            <translation>Der Datenträger ist voll. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>The disk could not be read or written. Nothing was changed.</source>
            <translation>Der Datenträger konnte nicht gelesen oder geschrieben werden. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>The book may not be written. Nothing was changed.</source>
            <translation>Das Buch darf nicht geschrieben werden. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>The book cannot be opened. Nothing was changed.</source>
            <translation>Das Buch lässt sich nicht öffnen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>Another program is writing to this book and did not finish within five seconds. Nothing was changed. Try again in a moment.</source>
            <translation>Ein anderes Programm schreibt in dieses Buch und wurde in fünf Sekunden nicht fertig. Nichts wurde geändert. Versuch es gleich noch einmal.</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>the disk may only be read</source>
            <translation>der Datenträger lässt sich nur lesen</translation>
        </message>
        <message>
            <location filename="models/disk_trouble.py"></location>
            <source>the disk could not be read or written</source>
            <translation>der Datenträger ließ sich nicht lesen oder beschreiben</translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>The Connections.csv in {name} is larger than {most_unpacked_bytes} MiB. Nothing was imported.</source>
            <translation>Die Connections.csv in {name} ist größer als {most_unpacked_bytes} MiB. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is {what}. Nothing was imported. Save its table as CSV (“CSV UTF-8”) and choose that file.</source>
            <translation>{name} ist {what}. Nichts wurde importiert. Speichere die Tabelle als CSV („CSV UTF-8“) und wähle diese Datei.</translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is a ZIP archive that cannot be unpacked. Nothing was imported. Download it again.</source>
            <translation>{name} ist ein ZIP-Archiv, das sich nicht entpacken lässt. Nichts wurde importiert. Lade es noch einmal herunter.</translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is a ZIP archive without a Connections.csv. Nothing was imported. Unpack it and choose the file with the contacts.</source>
            <translation>{name} ist ein ZIP-Archiv ohne Connections.csv. Nichts wurde importiert. Entpacke es und wähle die Datei mit den Kontakten.</translation>
        </message>
        <message>
            <location filename="models/exchange/building.py"></location>
            <source>This row has no name and nothing to reach anyone by.</source>
            <translation>Diese Zeile hat keinen Namen und nichts, womit sich jemand erreichen ließe.</translation>
        </message>
        <message>
            <location filename="models/exchange/cards/reading.py"></location>
            <source>This card has no name and nothing to reach anyone by.</source>
            <translation>Diese Karte hat keinen Namen und nichts, womit sich jemand erreichen ließe.</translation>
        </message>
        <message>
            <location filename="models/exchange/cards/reading.py"></location>
            <source>This is no card as jCard writes one.</source>
            <translation>Das ist keine Karte, wie jCard sie schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/cards/reading.py"></location>
            <source>This card is larger than {most} MiB or has thousands of lines; its beginning only is shown here.</source>
            <translation>Diese Karte ist größer als {most} MiB oder hat Tausende Zeilen; hier steht nur ihr Anfang.</translation>
        </message>
        <message>
            <location filename="models/exchange/cards/reading.py"></location>
            <source>{name} holds no cards. Nothing was imported.</source>
            <translation>{name} enthält keine Karten. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="models/exchange/cards/writing.py"></location>
            <source>There is nobody to export, and a file of vCards without any would be empty. Nothing was written.</source>
            <translation>Es gibt niemanden zu exportieren, und eine Datei mit vCards ohne eine einzige wäre leer. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="models/exchange/choices.py"></location>
            <source>A group or interest needs a name of at most 200 characters.</source>
            <translation>Eine Gruppe oder ein Interesse braucht einen Namen von höchstens 200 Zeichen.</translation>
        </message>
        <message>
            <location filename="models/exchange/column_match.py"></location>
            <source>The columns of this file mean what they are called.</source>
            <translation>Die Spalten dieser Datei bedeuten, was über ihnen steht.</translation>
        </message>
        <message>
            <location filename="models/exchange/column_match.py"></location>
            <source>A column cannot mean “{meaning}”.</source>
            <translation>Eine Spalte kann nicht „{meaning}“ bedeuten.</translation>
        </message>
        <message>
            <location filename="models/exchange/facebook.py"></location>
            <source>This friend has no name, as those whose account was deleted.</source>
            <translation>Diese Person hat keinen Namen, wie alle mit gelöschtem Konto.</translation>
        </message>
        <message>
            <location filename="models/exchange/facebook.py"></location>
            <source>The file cannot be read as JSON from here on.</source>
            <translation>Ab hier lässt sich die Datei nicht als JSON lesen.</translation>
        </message>
        <message>
            <location filename="models/exchange/files.py"></location>
            <source>{name} holds JSON data of a kind that Tendril does not know; it reads its own, Monica’s, Facebook’s friends and jCard. Nothing was imported. Export the contacts as a CSV file or as vCards and choose that.</source>
            <translation>{name} enthält JSON-Daten, die Tendril nicht kennt; es liest sein eigenes, das von Monica, Facebooks Freunde und jCard. Nichts wurde importiert. Exportiere die Kontakte als CSV-Datei oder als vCards und wähle diese.</translation>
        </message>
        <message>
            <location filename="models/exchange/generic.py"></location>
            <source>This row holds nothing but the name “{name}”.</source>
            <translation>Diese Zeile enthält nichts als den Namen „{name}“.</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Since {year}</source>
            <translation>Seit {year}</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Born in {year}</source>
            <translation>Geboren {year}</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Important date of {name}</source>
            <translation>Wichtiges Datum von {name}</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Birthday of {name}</source>
            <translation>Geburtstag von {name}</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>{what} ({name})</source>
            <translation>{what} ({name})</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Anniversary of {name}</source>
            <translation>Jahrestag von {name}</translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Name day of {name}</source>
            <translation>Namenstag von {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="models/exchange/icalendar.py"></location>
            <source>{circle}, every {n} days</source>
            <extracomment>For one: {circle}, every day</extracomment>
            <translation>
                <numerusform>{circle}, jeden Tag</numerusform>
                <numerusform>{circle}, alle {n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/exchange/icalendar.py"></location>
            <source>Reach out to {name}</source>
            <translation>Bei {name} melden</translation>
        </message>
        <message numerus="yes">
            <location filename="models/exchange/icalendar.py"></location>
            <source>Every {n} days</source>
            <extracomment>For one: Every day</extracomment>
            <translation>
                <numerusform>Jeden Tag</numerusform>
                <numerusform>Alle {n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/exchange/ldif.py"></location>
            <source>A value of this entry says that it is Base64 and is not.</source>
            <translation>Ein Wert dieses Eintrags gibt sich als Base64 aus und ist keins.</translation>
        </message>
        <message>
            <location filename="models/exchange/ldif.py"></location>
            <source>This is a part of the directory, not a person in it.</source>
            <translation>Das ist ein Teil des Verzeichnisses, keine Person darin.</translation>
        </message>
        <message>
            <location filename="models/exchange/ldif.py"></location>
            <source>These lines are no attributes of an entry.</source>
            <translation>Diese Zeilen sind keine Attribute eines Eintrags.</translation>
        </message>
        <message>
            <location filename="models/exchange/ldif.py"></location>
            <source>This entry has thousands of values, which no person has.</source>
            <translation>Dieser Eintrag hat Tausende von Werten, so viele hat kein Mensch.</translation>
        </message>
        <message>
            <location filename="models/exchange/ldif.py"></location>
            <source>This is a change of an address book, not a person in one.</source>
            <translation>Das ist eine Änderung an einem Adressbuch, keine Person darin.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>They have the same name.</source>
            <translation>Sie haben denselben Namen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>It is the same name, written in another way.</source>
            <translation>Es ist derselbe Name, anders geschrieben.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>One given name is a form of the other.</source>
            <translation>Ein Vorname ist eine Form des anderen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>The names sound alike.</source>
            <translation>Die Namen klingen gleich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>The names differ by one letter, perhaps a slip.</source>
            <translation>Die Namen unterscheiden sich um einen Buchstaben, vielleicht ein Tippfehler.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>One has only the initial of the other's name.</source>
            <translation>Einer hat nur den Anfangsbuchstaben des anderen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>One name is a part of the other.</source>
            <translation>Ein Name ist Teil des anderen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>The address of one holds the other's name.</source>
            <translation>Die Adresse des einen enthält den Namen des anderen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>They have the same name, of one word only.</source>
            <translation>Sie haben denselben Namen aus nur einem Wort.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Both have the profile {value}.</source>
            <translation>Beide haben das Profil {value}.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>The names are not alike.</source>
            <translation>Die Namen ähneln sich nicht.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Their email addresses begin alike.</source>
            <translation>Ihre E-Mail-Adressen beginnen gleich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>You met both on the same day.</source>
            <translation>Du hast beide am selben Tag kennengelernt.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Their birthdays differ.</source>
            <translation>Ihre Geburtstage unterscheiden sich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>They are at different organisations.</source>
            <translation>Sie sind bei verschiedenen Organisationen.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Both have the email address {value}.</source>
            <translation>Beide haben die E-Mail-Adresse {value}.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Both have the phone number {value}.</source>
            <translation>Beide haben die Telefonnummer {value}.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>They have the same birthday.</source>
            <translation>Sie haben denselben Geburtstag.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Both are at {organization}.</source>
            <translation>Beide sind bei {organization}.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Both are in {place}.</source>
            <translation>Beide sind in {place}.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Their profiles differ.</source>
            <translation>Ihre Profile unterscheiden sich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Their email addresses differ.</source>
            <translation>Ihre E-Mail-Adressen unterscheiden sich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>Their phone numbers differ.</source>
            <translation>Ihre Telefonnummern unterscheiden sich.</translation>
        </message>
        <message>
            <location filename="models/exchange/likeness.py"></location>
            <source>They were born on the same day.</source>
            <translation>Sie sind am selben Tag geboren.</translation>
        </message>
        <message>
            <location filename="models/exchange/linkedin.py"></location>
            <source>This row has no name.</source>
            <translation>Diese Zeile hat keinen Namen.</translation>
        </message>
        <message>
            <location filename="models/exchange/linkedin.py"></location>
            <source>This row has more cells than there are columns; perhaps one with a comma lacks its quotation marks.</source>
            <translation>Diese Zeile hat mehr Felder, als es Spalten gibt; vielleicht fehlen einem Feld mit Komma die Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Middle name</source>
            <translation>Weiterer Vorname</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Form of address</source>
            <translation>Anrede</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Name suffix</source>
            <translation>Namenszusatz</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phonetic name</source>
            <translation>Aussprache</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Job title</source>
            <translation>Berufsbezeichnung</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Email · work</source>
            <translation>E-Mail · Arbeit</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Email · private</source>
            <translation>E-Mail · privat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · mobile</source>
            <translation>Telefon · mobil</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · work</source>
            <translation>Telefon · Arbeit</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · home</source>
            <translation>Telefon · privat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · WhatsApp</source>
            <translation>Telefon · WhatsApp</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · Signal</source>
            <translation>Telefon · Signal</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Website · work</source>
            <translation>Website · Arbeit</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Website · private</source>
            <translation>Website · privat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · LinkedIn</source>
            <translation>Profil · LinkedIn</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · Xing</source>
            <translation>Profil · Xing</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · GitHub</source>
            <translation>Profil · GitHub</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · Facebook</source>
            <translation>Profil · Facebook</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · Instagram</source>
            <translation>Profil · Instagram</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · Telegram</source>
            <translation>Profil · Telegram</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · X</source>
            <translation>Profil · X</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · Mastodon</source>
            <translation>Profil · Mastodon</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile on another platform</source>
            <translation>Profil auf einer anderen Plattform</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Address · home</source>
            <translation>Adresse · privat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Address · work</source>
            <translation>Adresse · Arbeit</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Street</source>
            <translation>Straße</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>House number</source>
            <translation>Hausnummer</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Address, second line</source>
            <translation>Adresse, zweite Zeile</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>PO box</source>
            <translation>Postfach</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Postal code</source>
            <translation>Postleitzahl</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>City</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Month of birth</source>
            <translation>Geburtsmonat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Day of birth</source>
            <translation>Geburtstag (Tag)</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Met on</source>
            <translation>Kennengelernt am</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Last contact</source>
            <translation>Letzter Kontakt</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>How you met</source>
            <translation>Wie ihr euch kennt</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Interests</source>
            <translation>Interessen</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Email · {label}</source>
            <translation>E-Mail · {label}</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Phone · {label}</source>
            <translation>Telefon · {label}</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Website · {label}</source>
            <translation>Website · {label}</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Profile · {label}</source>
            <translation>Profil · {label}</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>{part} · {label}</source>
            <translation>{part} · {label}</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Own field “{label}”</source>
            <translation>Eigenes Feld „{label}“</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>home</source>
            <translation>privat</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Kept as it is</source>
            <translation>Wird so aufgehoben</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Left out</source>
            <translation>Wird weggelassen</translation>
        </message>
        <message>
            <location filename="models/exchange/meanings.py"></location>
            <source>Part of “{label}”</source>
            <translation>Teil von „{label}“</translation>
        </message>
        <message>
            <location filename="models/exchange/monica/reading.py"></location>
            <source>This is no row of a Monica export.</source>
            <translation>Das ist keine Zeile eines Monica-Exports.</translation>
        </message>
        <message>
            <location filename="models/exchange/preview.py"></location>
            <source>The disk is full, so the file cannot be looked at. Nothing was imported. Make some room and try again.</source>
            <translation>Der Datenträger ist voll, deshalb kann die Datei nicht angesehen werden. Es wurde nichts importiert. Schaffe Platz und versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} {what}, so there are no contacts to read in it. Nothing was imported. Export the contacts as a CSV file and choose that.</source>
            <translation>{name} {what}, darum gibt es darin keine Kontakte zu lesen. Nichts wurde importiert. Exportiere die Kontakte als CSV-Datei und wähle diese.</translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is empty. Nothing was imported.</source>
            <translation>{name} ist leer. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is a web page, not a list of contacts; perhaps the sign-in page was saved instead of the export. Nothing was imported. Download the export again while signed in.</source>
            <translation>{name} ist eine Webseite, keine Kontaktliste; vielleicht wurde die Anmeldeseite statt des Exports gespeichert. Nichts wurde importiert. Lade den Export angemeldet noch einmal herunter.</translation>
        </message>
        <message>
            <location filename="models/exchange/sources.py"></location>
            <source>{name} is a folder. Choose the file in it that holds the contacts.</source>
            <translation>{name} ist ein Ordner. Wähle darin die Datei mit den Kontakten.</translation>
        </message>
        <message>
            <location filename="models/exchange/sources.py"></location>
            <source>There is no file {source}. Nothing was imported.</source>
            <translation>Es gibt keine Datei {source}. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="models/exchange/sources.py"></location>
            <source>{source} cannot be read: {strerror}. Nothing was imported.</source>
            <translation>{source} lässt sich nicht lesen: {strerror}. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="models/exchange/sources.py"></location>
            <source>{name} was changed after it had been read. Nothing was imported. Choose it again.</source>
            <translation>{name} wurde geändert, nachdem die Datei gelesen war. Es wurde nichts importiert. Wähle sie noch einmal.</translation>
        </message>
        <message>
            <location filename="models/exchange/table_files.py"></location>
            <source>{name} has no line with the names of columns (such as First Name, E-mail, Phone) near its beginning, so no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and choose that.</source>
            <translation>{name} hat am Anfang keine Zeile mit Spaltennamen (wie Vorname, E-Mail, Telefon), darum ließen sich keine Personen lesen. Nichts wurde importiert. Exportiere die Kontakte als CSV-Datei mit Kopfzeile und wähle diese.</translation>
        </message>
        <message>
            <location filename="models/exchange/tables.py"></location>
            <source>A quotation mark opens in this row and is never closed.</source>
            <translation>In dieser Zeile beginnt ein Anführungszeichen, das nie geschlossen wird.</translation>
        </message>
        <message>
            <location filename="models/exchange/tables.py"></location>
            <source>This row repeats the names of the columns.</source>
            <translation>Diese Zeile wiederholt die Namen der Spalten.</translation>
        </message>
        <message>
            <location filename="models/exchange/tables.py"></location>
            <source>More than {most} cells of this row are filled, which no person has.</source>
            <translation>Mehr als {most} Zellen dieser Zeile sind gefüllt, so viele hat kein Mensch.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>The cell under {name} is not the JSON that Tendril writes there.</source>
            <translation>Das Feld unter {name} ist nicht das JSON, das Tendril dort schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” is no {column}; it is one of {words}.</source>
            <translation>„{text}“ passt nicht zu {column}; erlaubt sind {words}.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” under {name} is no {what}.</source>
            <translation>„{text}“ unter {name} ist nicht lesbar ({what}).</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Ways to Reach has no known type.</source>
            <translation>Ein Eintrag unter Ways to Reach hat keine bekannte Art.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” under Birthday is no date such as 1990-04-12 or --04-12.</source>
            <translation>„{text}“ unter Birthday ist kein Datum wie 1990-04-12 oder --04-12.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Kept is not format, name and value.</source>
            <translation>Ein Eintrag unter Kept besteht nicht aus Format, Name und Wert.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under {name} is not what Tendril writes there.</source>
            <translation>Ein Eintrag unter {name} ist nicht, was Tendril dort schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An interaction, follow-up, event or acquaintance is not what Tendril writes.</source>
            <translation>Ein Kontakt, ein Versprechen, eine Veranstaltung oder eine Bekanntschaft ist nicht, was Tendril schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Dates is no date of a known type.</source>
            <translation>Ein Eintrag unter Dates ist kein Datum einer bekannten Art.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>The cell under Photo is not what Tendril writes there.</source>
            <translation>Das Feld unter Photo ist nicht, was Tendril dort schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_json/reading.py"></location>
            <source>This is no JSON that can be read.</source>
            <translation>Das ist kein lesbares JSON.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_json/reading.py"></location>
            <source>{name} was written by a newer Tendril (its format is {version}, this program reads up to {known}). Nothing was imported. Install the newer Tendril to import it.</source>
            <translation>{name} wurde von einem neueren Tendril geschrieben (sein Format ist {version}, dieses Programm liest bis {known}). Nichts wurde importiert. Installiere das neuere Tendril, um es zu importieren.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_json/rows.py"></location>
            <source>“{text}” under {name} is not what Tendril writes there.</source>
            <translation>„{text}“ unter {name} ist nicht, was Tendril dort schreibt.</translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_json/rows.py"></location>
            <source>This is not a row as Tendril writes it: {text}.</source>
            <translation>Das ist keine Zeile, wie Tendril sie schreibt: {text}.</translation>
        </message>
        <message>
            <location filename="models/exchange/working_copies.py"></location>
            <source>There is no room for a working copy of {name} in {folder}: {reason}. Nothing was imported. Make room there, or name another folder in the environment variable TMPDIR, and try again.</source>
            <translation>In {folder} ist kein Platz für eine Arbeitskopie von {name}: {reason}. Nichts wurde importiert. Schaff dort Platz oder nenne in der Umgebungsvariablen TMPDIR einen anderen Ordner, und versuch es noch einmal.</translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} exists already and was left as it is. Choose another name, or allow it to be replaced (--force).</source>
            <translation>{path} gibt es schon und blieb, wie es ist. Wähle einen anderen Namen, oder erlaube das Ersetzen (--force).</translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} is a folder. Name a file in it. Nothing was written.</source>
            <translation>{path} ist ein Ordner. Nenne eine Datei darin. Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} could not be written: {reason}. The book is unharmed.</source>
            <translation>{path} konnte nicht geschrieben werden: {reason}. Das Buch ist unversehrt.</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>Tendril’s own CSV</source>
            <translation>Tendrils eigenes CSV</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>Complete book (JSON)</source>
            <translation>Ganzes Buch (JSON)</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>CSV for Google Contacts</source>
            <translation>CSV für Google Kontakte</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>CSV for Outlook</source>
            <translation>CSV für Outlook</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>vCard 4.0</source>
            <translation>vCard 4.0</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>vCard 3.0, for older phones and programs</source>
            <translation>vCard 3.0, für ältere Telefone und Programme</translation>
        </message>
        <message>
            <location filename="models/exchange/written.py"></location>
            <source>Calendar (iCalendar)</source>
            <translation>Kalender (iCalendar)</translation>
        </message>
        <message>
            <location filename="models/history.py"></location>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <location filename="models/history.py"></location>
            <source>There is nothing to redo.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <location filename="models/history.py"></location>
            <source>This step cannot be undone any more, because what it changed has been changed again by another program. Nothing was changed.</source>
            <translation>Dieser Schritt lässt sich nicht mehr rückgängig machen, weil ein anderes Programm dasselbe noch einmal geändert hat. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/keys.py"></location>
            <source>This is not the passphrase of {path}. Nothing was changed.</source>
            <translation>Das ist nicht die Passphrase von {path}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/keys.py"></location>
            <source>{path} is locked with a passphrase.</source>
            <translation>{path} ist mit einer Passphrase gesperrt.</translation>
        </message>
        <message>
            <location filename="models/keys.py"></location>
            <source>{path} has no passphrase.</source>
            <translation>{path} hat keine Passphrase.</translation>
        </message>
        <message>
            <location filename="models/keys.py"></location>
            <source>Another program has the book open. Close Tendril’s window and other commands, and try again. Nothing was changed.</source>
            <translation>Ein anderes Programm hat das Buch geöffnet. Beende Tendril und andere Befehle und versuche es noch einmal. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/keys.py"></location>
            <source>The book could not be written anew beside the present one: {reason}. It is as it was.</source>
            <translation>Das Buch konnte neben dem jetzigen nicht neu geschrieben werden: {reason}. Es ist, wie es war.</translation>
        </message>
        <message>
            <location filename="models/migrating.py"></location>
            <source>Another program has been writing to the book {path} for minutes, so it could not be brought to the format of this Tendril. Nothing was changed. End that program, or try again when it is done.</source>
            <translation>Ein anderes Programm schreibt seit Minuten in das Buch {path}, darum konnte es nicht in das Format dieses Tendrils gebracht werden. Nichts wurde geändert. Beende das andere Programm oder versuch es noch einmal, wenn es fertig ist.</translation>
        </message>
        <message>
            <location filename="models/operations/acquaintances.py"></location>
            <source>Nobody is their own acquaintance.</source>
            <translation>Niemand ist mit sich selbst bekannt.</translation>
        </message>
        <message>
            <location filename="models/operations/acquaintances.py"></location>
            <source>This acquaintance is not in the book any more.</source>
            <translation>Diese Bekanntschaft steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>An interaction needs a person.</source>
            <translation>Ein Kontakt braucht eine Person.</translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>A snooze ends in the future.</source>
            <translation>Zurückstellen geht nur in die Zukunft.</translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>A follow-up needs a text.</source>
            <translation>Ein Versprechen braucht einen Text.</translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>{day} is in the future; only what has happened can be logged.</source>
            <translation>{day} liegt in der Zukunft; festhalten lässt sich nur, was geschehen ist.</translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>There is no {what} with the id {row_id}.</source>
            <translation>Nummer {row_id} gibt es nicht ({what}).</translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>There is a field “{name}” already.</source>
            <translation>Ein Feld „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>A field needs a name.</source>
            <translation>Ein Feld braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>This field is not in the book any more.</source>
            <translation>Dieses Feld steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/dates.py"></location>
            <source>This date is not in the book any more.</source>
            <translation>Dieses Datum steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/duplicates.py"></location>
            <source>One person cannot be kept apart from themselves.</source>
            <translation>Eine Person lässt sich nicht von sich selbst trennen.</translation>
        </message>
        <message>
            <location filename="models/operations/events.py"></location>
            <source>Say who will be there.</source>
            <translation>Sag, wer dort sein wird.</translation>
        </message>
        <message>
            <location filename="models/operations/events.py"></location>
            <source>Say whom you met.</source>
            <translation>Sag, wen du kennengelernt hast.</translation>
        </message>
        <message>
            <location filename="models/operations/events.py"></location>
            <source>This event is not in the book any more.</source>
            <translation>Diese Veranstaltung ist nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/events.py"></location>
            <source>An event needs a name.</source>
            <translation>Eine Veranstaltung braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>The {what} is one of {words}, not “{value}”.</source>
            <translation>Für {what} sind {words} erlaubt, nicht „{value}“.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A person needs a name.</source>
            <translation>Eine Person braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A rhythm is from 1 to {longest} days, not {days}.</source>
            <translation>Ein Rhythmus hat 1 bis {longest} Tage, nicht {days}.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A way to reach someone needs a value or a platform.</source>
            <translation>Ein Weg zu jemandem braucht einen Wert oder eine Plattform.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>There is no day {day} in month {month}.</source>
            <translation>Im Monat {month} gibt es keinen Tag {day}.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A person has no field “{key}”.</source>
            <translation>Eine Person hat kein Feld „{key}“.</translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>There is no {day} in the calendar.</source>
            <translation>Den {day} gibt es nicht im Kalender.</translation>
        </message>
        <message>
            <location filename="models/operations/importing.py"></location>
            <source>The import was cancelled. Nothing was changed.</source>
            <translation>Der Import wurde abgebrochen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/operations/importing.py"></location>
            <source>There is no circle with the id {circle_id}.</source>
            <translation>Es gibt keinen Kreis mit der Nummer {circle_id}.</translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>An introduction needs two different people.</source>
            <translation>Eine Vorstellung braucht zwei verschiedene Personen.</translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>There is an open introduction of {name} and {other} already.</source>
            <translation>Es gibt schon eine offene Vorstellung von {name} und {other}.</translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>There is no introduction with the id {introduction_id}.</source>
            <translation>Es gibt keine Vorstellung mit der Nummer {introduction_id}.</translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>Who is asked first can be changed only before anybody was asked.</source>
            <translation>Wer zuerst gefragt wird, lässt sich nur ändern, solange niemand gefragt wurde.</translation>
        </message>
        <message>
            <location filename="models/operations/merging.py"></location>
            <source>Merging takes at least two people.</source>
            <translation>Zum Zusammenführen braucht es mindestens zwei Personen.</translation>
        </message>
        <message>
            <location filename="models/operations/merging.py"></location>
            <source>“{key}” is chosen from somebody who is not being merged.</source>
            <translation>„{key}“ stammt von jemandem, der nicht zusammengeführt wird.</translation>
        </message>
        <message>
            <location filename="models/operations/methods.py"></location>
            <source>This way to reach them is not in the book any more.</source>
            <translation>Dieser Weg steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>Say to whom it went.</source>
            <translation>Sag, an wen es ging.</translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>Say what it is, or paste its link.</source>
            <translation>Sag, was es ist, oder füge den Link ein.</translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>What was to be shared is not in the book any more.</source>
            <translation>Was geteilt werden sollte, steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/people.py"></location>
            <source>There is no person with the id {contact_id}.</source>
            <translation>Es gibt keine Person mit der Nummer {contact_id}.</translation>
        </message>
        <message>
            <location filename="models/operations/sample.py"></location>
            <source>The sample people are in the book already.</source>
            <translation>Die Beispielpersonen stehen schon im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>There is a view “{name}” already.</source>
            <translation>Eine Ansicht „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>“{name}” asks for something that cannot be given to people.</source>
            <translation>„{name}“ verlangt etwas, das sich nicht geben lässt.</translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>A view needs a name.</source>
            <translation>Eine Ansicht braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>There is no circle “{name}”.</source>
            <translation>Es gibt keinen Kreis „{name}“.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A platform needs a name of its own; “{name}” cannot be used.</source>
            <translation>Eine Plattform braucht einen eigenen Namen; „{name}“ geht nicht.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A platform is professional or personal.</source>
            <translation>Eine Plattform ist beruflich oder persönlich.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>“{name}” comes with Tendril and stays as it is.</source>
            <translation>„{name}“ gehört zu Tendril und bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>Time off ends on or after the day it starts.</source>
            <translation>Eine Auszeit endet frühestens an dem Tag, an dem sie beginnt.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A circle needs a name of its own; “{name}” cannot be used.</source>
            <translation>Ein Kreis braucht einen eigenen Namen; „{name}“ geht nicht.</translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A circle has a rhythm of 1 to 3650 days and a weight of 1 to 5.</source>
            <translation>Ein Kreis hat einen Rhythmus von 1 bis 3650 Tagen und ein Gewicht von 1 bis 5.</translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>There is no platform “{name}”. There are {known}.</source>
            <translation>Es gibt keine Plattform „{name}“. Es gibt {known}.</translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>An interest needs a name.</source>
            <translation>Ein Interesse braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>Choose another interest to merge it with.</source>
            <translation>Wähle ein anderes Interesse, mit dem es zusammengeführt wird.</translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>Choose an interest to delete.</source>
            <translation>Wähle ein Interesse zum Löschen.</translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>This interest is not in the book any more.</source>
            <translation>Dieses Interesse steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/templates.py"></location>
            <source>This template is not in the book any more.</source>
            <translation>Diese Vorlage ist nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="models/operations/templates.py"></location>
            <source>A template needs a text.</source>
            <translation>Eine Vorlage braucht einen Text.</translation>
        </message>
        <message>
            <location filename="models/operations/undoing.py"></location>
            <source>This import has been undone already.</source>
            <translation>Dieser Import wurde schon zurückgenommen.</translation>
        </message>
        <message>
            <location filename="models/passphrases.py"></location>
            <source>A passphrase has at least {n} characters; several words are best. Nothing was changed.</source>
            <translation>Eine Passphrase hat mindestens {n} Zeichen; am besten sind mehrere Wörter. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="models/queries/person.py"></location>
            <source>There is no person “{wanted}”.</source>
            <translation>Es gibt keine Person „{wanted}“.</translation>
        </message>
        <message>
            <location filename="models/queries/person.py"></location>
            <source>“{wanted}” could be {number} people: {listed}{more}. Name one by id.</source>
            <translation>„{wanted}“ können {number} Personen sein: {listed}{more}. Nenne eine mit ihrer Nummer.</translation>
        </message>
        <message>
            <location filename="models/salvage.py"></location>
            <source>Nothing can be read of this book any more, and there is no backup. It was left as it is.</source>
            <translation>Von diesem Buch ist nichts mehr lesbar, und es gibt keine Sicherung. Es wurde gelassen, wie es ist.</translation>
        </message>
        <message>
            <location filename="models/salvage.py"></location>
            <source>What can be read could not be written: {reason}. The damaged book is as it was.</source>
            <translation>Was lesbar ist, konnte nicht geschrieben werden: {reason}. Das beschädigte Buch ist, wie es war.</translation>
        </message>
        <message>
            <location filename="models/salvage.py"></location>
            <source>Stopped. The damaged book is as it was.</source>
            <translation>Abgebrochen. Das beschädigte Buch ist, wie es war.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>Capacity is seven numbers from 0 to {most_a_day}, Monday first.</source>
            <translation>Platz sind sieben Zahlen von 0 bis {most_a_day}, Montag zuerst.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>Working days are weekdays from 0 (Monday) to 6 (Sunday).</source>
            <translation>Arbeitstage sind Wochentage von 0 (Montag) bis 6 (Sonntag).</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>The look is system, light or dark.</source>
            <translation>Das Aussehen ist System, hell oder dunkel.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>There is no translation into “{language}”.</source>
            <translation>Es gibt keine Übersetzung in „{language}“.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>The book is locked after 5, 15 or 60 minutes of rest, or never (0).</source>
            <translation>Das Buch wird nach 5, 15 oder 60 Minuten Ruhe gesperrt, oder nie (0).</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>There is no way “{way}” to show notifications.</source>
            <translation>Es gibt keinen Weg „{way}“ für Benachrichtigungen.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>There is no setting “{key}”.</source>
            <translation>Es gibt keine Einstellung „{key}“.</translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>The setting “{key}” cannot be “{value}”.</source>
            <translation>Die Einstellung „{key}“ kann nicht „{value}“ sein.</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/before_event.py"></location>
            <source>{n} people you know will be there: {names}</source>
            <extracomment>For one: 1 person you know will be there: {names}</extracomment>
            <translation>
                <numerusform>1 Person, die du kennst, wird dort sein: {names}</numerusform>
                <numerusform>{n} Personen, die du kennst, werden dort sein: {names}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Ask about what they care about: {interest}</source>
            <translation>Frag nach dem, was der Person wichtig ist: {interest}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Look whom you might meet there</source>
            <translation>Sieh nach, wen du dort treffen könntest</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>{name} will be there</source>
            <translation>{name} wird dort sein</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Begin with what you kept for them: {title}</source>
            <translation>Beginne mit dem, was du für die Person aufgehoben hast: {title}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Begin with what you share: {interest}</source>
            <translation>Beginne mit dem, was euch verbindet: {interest}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Lives in {place}</source>
            <translation>Lebt in {place}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>{organization} takes part</source>
            <translation>{organization} ist dabei</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>It is their turn anyway</source>
            <translation>Ist ohnehin an der Reihe</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>Begin with: {topic}</source>
            <translation>Beginne mit: {topic}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>You met at {event} before</source>
            <translation>Ihr wart schon gemeinsam bei {event}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>You would like to know them: {reason}</source>
            <translation>Die Person möchtest du kennenlernen: {reason}</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>You would like to know them</source>
            <translation>Die Person möchtest du kennenlernen</translation>
        </message>
        <message>
            <location filename="scheduler/before_event.py"></location>
            <source>In your group “{group}”</source>
            <translation>In deiner Gruppe „{group}“</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In 3 days</source>
            <translation>In 3 Tagen</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In a week</source>
            <translation>In einer Woche</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In 2 weeks</source>
            <translation>In 2 Wochen</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In a month</source>
            <translation>In einem Monat</translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>Later today</source>
            <translation>Später heute</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you skipped this on {day}</source>
            <translation>du hast am {day} ausgelassen</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you were last in touch about {day}</source>
            <translation>ihr wart etwa am {day} zuletzt in Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you met on {day}</source>
            <translation>ihr habt euch am {day} kennengelernt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you added them on {day}</source>
            <translation>du hast die Person am {day} hinzugefügt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Next: about {day}</source>
            <translation>Nächstes Mal: etwa {day}</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you put this off until {day}</source>
            <translation>du hast es bis {day} zurückgestellt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{last} and {rhythm}</source>
            <translation>{last} und {rhythm}</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>you want to be in touch every {n} days</source>
            <extracomment>For one: you want to be in touch every day</extracomment>
            <translation>
                <numerusform>du möchtest jeden Tag in Kontakt sein</numerusform>
                <numerusform>du möchtest alle {n} Tage in Kontakt sein</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you were last in touch on {day}</source>
            <translation>ihr wart zuletzt am {day} in Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Counted from the last time: {last}.</source>
            <translation>Gezählt ab dem letzten Mal: {last}.</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>Circle: {circle}, every {n} days.</source>
            <extracomment>For one: Circle: {circle}, every day.</extracomment>
            <translation>
                <numerusform>Kreis: {circle}, jeden Tag.</numerusform>
                <numerusform>Kreis: {circle}, alle {n} Tage.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>{n} tries in a row stayed unanswered; half as long again for each is {days} days.</source>
            <extracomment>For one: One try stayed unanswered; half as long again is {days} days.</extracomment>
            <translation>
                <numerusform>Ein Versuch blieb ohne Antwort; anderthalbmal so lang sind {days} Tage.</numerusform>
                <numerusform>{n} Versuche in Folge blieben ohne Antwort; für jeden anderthalbmal so lang sind {days} Tage.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Next: about {day}, because {why}.</source>
            <translation>Nächstes Mal: etwa {day}, denn {why}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Rhythm not chosen yet.</source>
            <translation>Rhythmus noch nicht gewählt.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you promised: {what}</source>
            <translation>du hast versprochen: {what}</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>that is the day planned for your first contact</source>
            <translation>das ist der geplante Tag für euren ersten Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you added them on {day}, and a first follow-up belongs within three days</source>
            <translation>du hast die Person am {day} hinzugefügt, und binnen drei Tagen gehört eine erste Nachricht dazu</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you asked them on {day} and leave them 30 days for an answer</source>
            <translation>du hast am {day} angefragt und lässt 30 Tage Zeit für eine Antwort</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Nothing comes up any more.</source>
            <translation>Nichts steht mehr an.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you put this off until {day}; without that, paused people do not come up</source>
            <translation>du hast es bis {day} zurückgestellt; sonst kommen Pausierte nicht an die Reihe</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Only promises and dates bring them up, as you chose.</source>
            <translation>Nur Versprechen und Daten bringen die Person an die Reihe, wie du es gewählt hast.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Choose a circle, and the next date follows from it.</source>
            <translation>Wähle einen Kreis, dann ergibt sich der nächste Tag daraus.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Three tries in a row stayed unanswered. Try another way, slow down, or let go.</source>
            <translation>Drei Versuche in Folge blieben ohne Antwort. Versuch einen anderen Weg, werde langsamer oder lass los.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>The days around their date are full: {rhythm}, and {last}.</source>
            <translation>Die Tage um den Termin sind voll: {rhythm}, und {last}.</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>{n} tries in a row stayed unanswered</source>
            <extracomment>For one: one try stayed unanswered</extracomment>
            <translation>
                <numerusform>ein Versuch blieb ohne Antwort</numerusform>
                <numerusform>{n} Versuche in Folge blieben ohne Antwort</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{rhythm}, {last}, and {tries}, so that they get more time</source>
            <translation>{rhythm}, {last}, und {tries}, darum bekommt die Person mehr Zeit</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>{circle} is every {n} days</source>
            <extracomment>For one: {circle} is every day</extracomment>
            <translation>
                <numerusform>{circle} heißt jeden Tag</numerusform>
                <numerusform>{circle} heißt alle {n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you last spoke on {day}</source>
            <translation>ihr habt zuletzt am {day} gesprochen</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you last met on {day}</source>
            <translation>ihr habt euch zuletzt am {day} getroffen</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you last wrote on {day}</source>
            <translation>du hast zuletzt am {day} geschrieben</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>they last wrote on {day}</source>
            <translation>zuletzt kam am {day} eine Nachricht</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/explaining.py"></location>
            <source>Your own rhythm for them: every {n} days.</source>
            <extracomment>For one: Your own rhythm for them: every day.</extracomment>
            <translation>
                <numerusform>Dein eigener Rhythmus: jeden Tag.</numerusform>
                <numerusform>Dein eigener Rhythmus: alle {n} Tage.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Three tries in a row stayed unanswered, so nothing is planned.</source>
            <translation>Drei Versuche in Folge blieben ohne Antwort, darum ist nichts geplant.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>That leads to {day}.</source>
            <translation>Das führt zum {day}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Someone new gets a first follow-up within three days: by {day}.</source>
            <translation>Wer neu ist, hört binnen drei Tagen von dir: bis {day}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{day} is not one of your working days.</source>
            <translation>{day} ist keiner deiner Arbeitstage.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>The nearest day with room: {day}.</source>
            <translation>Der nächste Tag mit Platz: {day}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{lead} {why}</source>
            <translation>{lead} {why}</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{due}, because {why}.</source>
            <translation>{due}, denn {why}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Next: {day}</source>
            <translation>Nächstes Mal: {day}</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Next: {day}, because {why}.</source>
            <translation>Nächstes Mal: {day}, denn {why}.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Deceased.</source>
            <translation>Verstorben.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you met on {day}, and a first follow-up belongs within three days</source>
            <translation>ihr habt euch am {day} kennengelernt, und binnen drei Tagen gehört eine erste Nachricht dazu</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>you last wrote to each other on {day}</source>
            <translation>ihr habt einander zuletzt am {day} geschrieben</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>You asked them on {day}; no nudge before {until}.</source>
            <translation>Du hast am {day} angefragt; vor {until} wird nicht erinnert.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>You put this off until {day}, which comes before all that.</source>
            <translation>Du hast es bis {day} zurückgestellt; das geht allem vor.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>The day of your first contact was planned when they came, so that new people do not crowd.</source>
            <translation>Der Tag eures ersten Kontakts wurde beim Hinzufügen geplant, damit sich Neue nicht drängen.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>You are away on {day}.</source>
            <translation>Am {day} bist du nicht da.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>No day near it had room, so it waits until you have some.</source>
            <translation>Kein Tag in der Nähe hatte Platz, darum wartet es, bis du welchen hast.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>When you have room.</source>
            <translation>Wenn du Platz hast.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>No reminder for now.</source>
            <translation>Vorerst keine Erinnerung.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>No rhythm.</source>
            <translation>Kein Rhythmus.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>No reminders until you look after them again.</source>
            <translation>Keine Erinnerungen, bis du dich wieder kümmerst.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Only promises come up.</source>
            <translation>Nur Versprechen kommen an die Reihe.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>That day has room.</source>
            <translation>Dieser Tag hat Platz.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>You keep {day} free.</source>
            <translation>Den {day} hältst du frei.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Paused.</source>
            <translation>Pausiert.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>Let go.</source>
            <translation>Losgelassen.</translation>
        </message>
        <message>
            <location filename="scheduler/explaining.py"></location>
            <source>{day} was full.</source>
            <translation>{day} war voll.</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/fitting.py"></location>
            <source>{n} people moved from {circle} ({days} days) to {slower} ({longer} days)</source>
            <extracomment>For one: 1 person moved from {circle} ({days} days) to {slower} ({longer} days)</extracomment>
            <translation>
                <numerusform>1 Person von {circle} ({days} Tage) nach {slower} ({longer} Tage) verschieben</numerusform>
                <numerusform>{n} Personen von {circle} ({days} Tage) nach {slower} ({longer} Tage) verschieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/fitting.py"></location>
            <source>{circle} every {n} days instead of every {before}</source>
            <extracomment>For one: {circle} every day instead of every {before}</extracomment>
            <translation>
                <numerusform>{circle} jeden Tag statt alle {before}</numerusform>
                <numerusform>{circle} alle {n} Tage statt alle {before}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/fitting.py"></location>
            <source>Room for {n} more on working days</source>
            <extracomment>For one: Room for 1 more on working days</extracomment>
            <translation>
                <numerusform>Platz für 1 Person mehr an Arbeitstagen</numerusform>
                <numerusform>Platz für {n} Personen mehr an Arbeitstagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) shows it without buttons</source>
            <translation>{server} {version} ({vendor}) zeigt sie ohne Schaltflächen</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) holds it back: “do not disturb” is on</source>
            <translation>{server} {version} ({vendor}) hält sie zurück: „Nicht stören“ ist an</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) puts it into its list, without a pop-up</source>
            <translation>{server} {version} ({vendor}) legt sie in seine Liste, ohne Einblendung</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) shows it, with the answers in its menu</source>
            <translation>{server} {version} ({vendor}) zeigt sie, mit den Antworten in ihrem Menü</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) shows it with buttons</source>
            <translation>{server} {version} ({vendor}) zeigt sie mit Schaltflächen</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>no notification service answers ({trouble})</source>
            <translation>kein Benachrichtigungsdienst antwortet ({trouble})</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>no notification service runs on this desktop</source>
            <translation>auf diesem Desktop läuft kein Dienst für Benachrichtigungen</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer shows it through {means}, without buttons</source>
            <translation>plyer zeigt sie über {means}, ohne Schaltflächen</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer has no way to show it (neither dbus-python nor notify-send is installed)</source>
            <translation>plyer kann sie nicht zeigen (weder dbus-python noch notify-send ist installiert)</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>notify-send</source>
            <translation>notify-send</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>dbus-python</source>
            <translation>dbus-python</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>a balloon</source>
            <translation>eine Sprechblase</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>the Flatpak portal</source>
            <translation>das Flatpak-Portal</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>the notification centre</source>
            <translation>die Mitteilungszentrale</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer has no way to show it ({trouble})</source>
            <translation>plyer kann sie nicht zeigen ({trouble})</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>Reminders reach this desktop</source>
            <translation>Erinnerungen kommen hier an</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>This is how Tendril will tell you whom to tend today.</source>
            <translation>So sagt dir Tendril, um wen du dich heute kümmern kannst.</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>the tray icon shows a bubble; a click on it opens what it is about</source>
            <translation>das Symbol in der Leiste zeigt eine Sprechblase; ein Klick darauf öffnet, worum es geht</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>no tray icon is shown (the window brings one, where the desktop has a tray)</source>
            <translation>kein Symbol in der Leiste (das Fenster bringt eins mit, wo es eine Leiste gibt)</translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>this desktop has no tray, or does not show its icons</source>
            <translation>dieser Desktop hat keine Leiste oder zeigt ihre Symbole nicht</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Met on {day} at {event}</source>
            <translation>Am {day} bei {event} kennengelernt</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>Due {n} days ago</source>
            <extracomment>For one: Due 1 day ago</extracomment>
            <translation>
                <numerusform>Seit 1 Tag fällig</numerusform>
                <numerusform>Seit {n} Tagen fällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>longer after {n} unanswered tries</source>
            <extracomment>For one: longer after 1 unanswered try</extracomment>
            <translation>
                <numerusform>länger nach 1 Versuch ohne Antwort</numerusform>
                <numerusform>länger nach {n} Versuchen ohne Antwort</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{rhythm}, {longer}</source>
            <translation>{rhythm}, {longer}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You promised: {what}</source>
            <translation>Du hast versprochen: {what}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>for {day}</source>
            <translation>für {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>skipped {day}</source>
            <translation>ausgelassen {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last in touch about {day}</source>
            <translation>zuletzt in Kontakt etwa {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>met {day}, not in touch yet</source>
            <translation>kennengelernt {day}, noch kein Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>added {day}, not in touch yet</source>
            <translation>hinzugefügt {day}, noch kein Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last in touch {day}</source>
            <translation>zuletzt in Kontakt {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You chose this day</source>
            <translation>Diesen Tag hast du gewählt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You put this off until today</source>
            <translation>Auf heute zurückgestellt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You put this off until {day}</source>
            <translation>Auf {day} zurückgestellt</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>follow up within {n} days</source>
            <extracomment>For one: follow up within 1 day</extracomment>
            <translation>
                <numerusform>binnen 1 Tag melden</numerusform>
                <numerusform>binnen {n} Tagen melden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>not followed up yet</source>
            <translation>noch nicht gemeldet</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Added {day}</source>
            <translation>Hinzugefügt {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Met yesterday at {event}</source>
            <translation>Gestern bei {event} kennengelernt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Met today at {event}</source>
            <translation>Heute bei {event} kennengelernt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Met {day} at {event}</source>
            <translation>Am {day} bei {event} kennengelernt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>First contact</source>
            <translation>Erster Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>First contact, planned for {day}</source>
            <translation>Erster Kontakt, geplant für {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} today</source>
            <translation>{what} heute</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what}</source>
            <translation>{what}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Due today</source>
            <translation>Heute fällig</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Due yesterday</source>
            <translation>Gestern fällig</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>Due {n} months ago</source>
            <extracomment>For one: Due 1 month ago</extracomment>
            <translation>
                <numerusform>Seit 1 Monat fällig</numerusform>
                <numerusform>Seit {n} Monaten fällig</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{a} {b}</source>
            <translation>{a} {b}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{a}. {b}</source>
            <translation>{a}. {b}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>for yesterday</source>
            <translation>für gestern</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Important date</source>
            <translation>Wichtiges Datum</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last spoke {day}</source>
            <translation>zuletzt gesprochen {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last met {day}</source>
            <translation>zuletzt getroffen {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>you last wrote {day}</source>
            <translation>du schriebst zuletzt {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>they last wrote {day}</source>
            <translation>letzte Nachricht von dort {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>New connection</source>
            <translation>Neuer Kontakt</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} tomorrow</source>
            <translation>{what} morgen</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>turns {age}</source>
            <translation>wird {age}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>turned {age}</source>
            <translation>wurde {age}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You left off: {note}</source>
            <translation>Zuletzt: {note}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You kept “{title}” for them</source>
            <translation>Du hast „{title}“ dafür aufgehoben</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>An introduction to {name} is under way</source>
            <translation>Eine Vorstellung mit {name} ist im Gange</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You introduced them to {name}: ask how it went</source>
            <translation>Du hast die Person mit {name} bekannt gemacht: frag, wie es lief</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>today at {time}</source>
            <translation>heute um {time}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last wrote {day}</source>
            <translation>zuletzt geschrieben {day}</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>{what} in {n} days</source>
            <extracomment>For one: {what} in 1 day</extracomment>
            <translation>
                <numerusform>{what} in 1 Tag</numerusform>
                <numerusform>{what} in {n} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>at {time}</source>
            <translation>um {time}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>How you met: {note}</source>
            <translation>Woher ihr euch kennt: {note}</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Name day</source>
            <translation>Namenstag</translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} yesterday</source>
            <translation>{what} gestern</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>{what} {n} days ago</source>
            <extracomment>For one: {what} 1 day ago</extracomment>
            <translation>
                <numerusform>{what} vor 1 Tag</numerusform>
                <numerusform>{what} vor {n} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>{event} tomorrow</source>
            <translation>Morgen: {event}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>{event} today</source>
            <translation>Heute: {event}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>Last in touch {day}</source>
            <translation>Zuletzt in Kontakt {day}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>You share {names} and {last}</source>
            <translation>Euch verbinden {names} und {last}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>You share {name}</source>
            <translation>Euch verbindet {name}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Two people to tend today</source>
            <translation>Zwei Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Three people to tend today</source>
            <translation>Drei Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Four people to tend today</source>
            <translation>Vier Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Five people to tend today</source>
            <translation>Fünf Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Six people to tend today</source>
            <translation>Sechs Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Seven people to tend today</source>
            <translation>Sieben Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Eight people to tend today</source>
            <translation>Acht Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Nine people to tend today</source>
            <translation>Neun Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Ten people to tend today</source>
            <translation>Zehn Personen für heute</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Reached out</source>
            <translation>Gemeldet</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Open today</source>
            <translation>Heute öffnen</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>In an hour</source>
            <translation>In einer Stunde</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Time to reach out to {name}</source>
            <translation>Zeit, dich bei {name} zu melden</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reminder_words.py"></location>
            <source>{some} of {n} people to tend today</source>
            <extracomment>For one: {some} of {n} person to tend today</extracomment>
            <translation>
                <numerusform>{some} von {n} Person für heute</numerusform>
                <numerusform>{some} von {n} Personen für heute</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reminder_words.py"></location>
            <source>{n} people to tend today</source>
            <extracomment>For one: One person to tend today</extracomment>
            <translation>
                <numerusform>Eine Person für heute</numerusform>
                <numerusform>{n} Personen für heute</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Their names are hidden.</source>
            <translation>Die Namen sind verborgen.</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Time to reach out to someone</source>
            <translation>Zeit, dich bei jemandem zu melden</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>An event is coming up</source>
            <translation>Eine Veranstaltung steht bevor</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>The name is hidden.</source>
            <translation>Der Name ist verborgen.</translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>{name} ({reason})</source>
            <translation>{name} ({reason})</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reminder_words.py"></location>
            <source>{n} more</source>
            <extracomment>For one: one more</extracomment>
            <translation>
                <numerusform>eine weitere</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Its name is hidden.</source>
            <translation>Ihr Name ist verborgen.</translation>
        </message>
        <message>
            <location filename="scheduler/review.py"></location>
            <source>{quiet} · {rest}</source>
            <translation>{quiet} · {rest}</translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/review.py"></location>
            <source>Quiet for {n} years</source>
            <extracomment>For one: Quiet for 1 year</extracomment>
            <translation>
                <numerusform>Seit 1 Jahr still</numerusform>
                <numerusform>Seit {n} Jahren still</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/review.py"></location>
            <source>No answer to your last {n} tries, the latest on {day}</source>
            <extracomment>For one: No answer to your last try, on {day}</extracomment>
            <translation>
                <numerusform>Keine Antwort auf deinen letzten Versuch am {day}</numerusform>
                <numerusform>Keine Antwort auf deine letzten {n} Versuche, zuletzt am {day}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/review.py"></location>
            <source>Quiet for {n} days</source>
            <extracomment>For one: Quiet for 1 day</extracomment>
            <translation>
                <numerusform>Seit 1 Tag still</numerusform>
                <numerusform>Seit {n} Tagen still</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/review.py"></location>
            <source>Quiet for {n} months</source>
            <extracomment>For one: Quiet for 1 month</extracomment>
            <translation>
                <numerusform>Seit 1 Monat still</numerusform>
                <numerusform>Seit {n} Monaten still</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/application.py"></location>
            <source>Another Tendril has this book open and does not answer. End it and try again.</source>
            <translation>Ein anderes Tendril hat dieses Buch offen und antwortet nicht. Beende es und versuch es noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/autostart/freedesktop.py"></location>
            <source>{file} cannot be read: {reason}.</source>
            <translation>{file} lässt sich nicht lesen: {reason}.</translation>
        </message>
        <message>
            <location filename="ui/autostart/freedesktop.py"></location>
            <source>{file} cannot be changed: {reason}. It is as it was before.</source>
            <translation>{file} lässt sich nicht ändern: {reason}. Die Datei ist wie zuvor.</translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>Windows starts commands of at most {most} characters at login, and this one is longer: {command}</source>
            <translation>Windows startet bei der Anmeldung Befehle mit höchstens {most} Zeichen, und dieser ist länger: {command}</translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>The registry cannot be read: {reason}.</source>
            <translation>Die Registrierung lässt sich nicht lesen: {reason}.</translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>The registry cannot be changed: {reason}.</source>
            <translation>Die Registrierung lässt sich nicht ändern: {reason}.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>The last {n} things you did are not in the book. Please do them again.</source>
            <extracomment>For one: The last thing you did is not in the book. Please do it again.</extracomment>
            <translation>
                <numerusform>Was du zuletzt getan hast, steht nicht im Buch. Bitte tu es noch einmal.</numerusform>
                <numerusform>Die letzten {n} Dinge, die du getan hast, stehen nicht im Buch. Bitte tu sie noch einmal.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Your book is damaged</source>
            <translation>Dein Buch ist beschädigt</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>The file with your people cannot be read in full any more. A failing disk or memory, or a computer that lost power, does such things. Tendril has stopped writing to it.</source>
            <translation>Die Datei mit deinen Leuten lässt sich nicht mehr ganz lesen. So etwas kommt von einem Datenträger oder Speicher mit Fehlern oder von einem Stromausfall. Tendril schreibt nicht mehr in sie.</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Looking for a backup…</source>
            <translation>Suche nach einer Sicherung …</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Reading what can be read…</source>
            <translation>Lese, was sich lesen lässt …</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Restore the backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Use what could be read</source>
            <translation>Das Gelesene verwenden</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>What could be read, and the backup where it could not</source>
            <translation>Was sich lesen ließ, der Rest aus der Sicherung</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>The newest good backup</source>
            <translation>Die neueste heile Sicherung</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>There is no backup that is sound.</source>
            <translation>Es gibt keine Sicherung, die heil ist.</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Nothing can be read of it any more.</source>
            <translation>Davon lässt sich nichts mehr lesen.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{n} people</source>
            <extracomment>For one: 1 person</extracomment>
            <translation>
                <numerusform>1 Person</numerusform>
                <numerusform>{n} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{n} interactions</source>
            <extracomment>For one: 1 interaction</extracomment>
            <translation>
                <numerusform>1 Kontakt</numerusform>
                <numerusform>{n} Kontakte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{when}: {people}, {interactions}. What you did since then is not in it.</source>
            <translation>{when}: {people}, {interactions}. Was du seitdem getan hast, ist nicht darin.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{n} entries from the backup</source>
            <extracomment>For one: 1 entry from the backup</extracomment>
            <translation>
                <numerusform>1 Eintrag aus der Sicherung</numerusform>
                <numerusform>{n} Einträge aus der Sicherung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{n} entries are lost</source>
            <extracomment>For one: 1 entry is lost</extracomment>
            <translation>
                <numerusform>1 Eintrag ist verloren</numerusform>
                <numerusform>{n} Einträge sind verloren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{parts}. The steps to undo are not in it, and newer details may be missing.</source>
            <translation>{parts}. Die Schritte zum Rückgängigmachen sind nicht darin, und neuere Einzelheiten können fehlen.</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>Nothing is deleted: whatever you choose, the damaged file stays in {folder}, with a name that begins with “damaged”.</source>
            <translation>Nichts wird gelöscht: Was du auch wählst, die beschädigte Datei bleibt in {folder}, mit einem Namen, der mit „damaged“ beginnt.</translation>
        </message>
        <message>
            <location filename="ui/damage/damage_dialog.py"></location>
            <source>{parts}. Everything could be read, nothing is missing.</source>
            <translation>{parts}. Alles ließ sich lesen, nichts fehlt.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/drafts/checklist.py"></location>
            <source>{n} thoughts on your note</source>
            <extracomment>For one: 1 thought on your note</extracomment>
            <translation>
                <numerusform>1 Gedanke zu deiner Nachricht</numerusform>
                <numerusform>{n} Gedanken zu deiner Nachricht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/drafts/checklist.py"></location>
            <source>Nothing to add to your note</source>
            <translation>Nichts hinzuzufügen</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>Write a note</source>
            <translation>Nachricht schreiben</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>Copied. Paste it where you write, then log it.</source>
            <translation>Kopiert. Füge es dort ein, wo du schreibst, und halte es dann fest.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>The page is open and the text copied. Log it once it is sent.</source>
            <translation>Die Seite ist offen, der Text kopiert. Halte es fest, wenn er verschickt ist.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>The page could not be opened; the text is copied.</source>
            <translation>Die Seite ließ sich nicht öffnen; der Text ist kopiert.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>Whom this was for is not in the book any more.</source>
            <translation>Für wen das war, steht nicht mehr im Buch.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>This one is logged.</source>
            <translation>Das ist festgehalten.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>Opened in the mail program. Log it once it is sent.</source>
            <translation>Im E-Mail-Programm geöffnet. Halte es fest, wenn es verschickt ist.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>No mail program answered. Copy the text instead.</source>
            <translation>Kein E-Mail-Programm hat geantwortet. Kopiere den Text stattdessen.</translation>
        </message>
        <message>
            <location filename="ui/drafts/draft_dialog.py"></location>
            <source>Shared: {what}</source>
            <translation>Geteilt: {what}</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Open in mail</source>
            <translation>In E-Mail öffnen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Log it</source>
            <translation>Festhalten</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_buttons.py"></location>
            <source>Open {platform}</source>
            <translation>{platform} öffnen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Another wording</source>
            <translation>Anders formulieren</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Choose a wording</source>
            <translation>Formulierung wählen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>To whom they could introduce you</source>
            <translation>Mit wem man dich bekannt machen könnte</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Subject</source>
            <translation>Betreff</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>How it goes</source>
            <translation>Wie es verschickt wird</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Where you left off</source>
            <translation>Wo ihr stehen geblieben seid</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Give before you ask</source>
            <translation>Erst geben, dann bitten</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Better not mention</source>
            <translation>Besser nicht erwähnen</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Wording {place} of {count}</source>
            <translation>Fassung {place} von {count}</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>No way to reach them is noted. Copy the text and send it as you like.</source>
            <translation>Kein Weg zu dieser Person ist notiert. Kopiere den Text und schick ihn, wie du magst.</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>To whom could they introduce you?</source>
            <translation>Mit wem könnte man dich bekannt machen?</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Before it goes out</source>
            <translation>Bevor es hinausgeht</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>You have not noted yet that you gave {name} something.</source>
            <translation>Noch ist nicht notiert, dass du {name} etwas gegeben hast.</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>You last gave: {what} ({day})</source>
            <translation>Zuletzt gegeben: {what} ({day})</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>You last gave something on {day}</source>
            <translation>Zuletzt etwas gegeben am {day}</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Kept for {name}: {what}</source>
            <translation>Für {name} aufgehoben: {what}</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Tendril’s wording {number}</source>
            <translation>Formulierung {number} von Tendril</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>Keep this as a template…</source>
            <translation>Dies als Vorlage behalten …</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_editor.py"></location>
            <source>New template…</source>
            <translation>Neue Vorlage …</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_head.py"></location>
            <source>The person before</source>
            <translation>Vorige Person</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_head.py"></location>
            <source>The next person</source>
            <translation>Nächste Person</translation>
        </message>
        <message>
            <location filename="ui/drafts/note_head.py"></location>
            <source>{index} of {count}</source>
            <translation>{index} von {count}</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Ask {name} to introduce you to {other}</source>
            <translation>{name} bitten, dich mit {other} bekannt zu machen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Ask {name} about meeting {other}</source>
            <translation>{name} nach einem Kennenlernen mit {other} fragen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Introduce {name} and {other}</source>
            <translation>{name} und {other} bekannt machen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Ask {name} how it went with {other}</source>
            <translation>{name} fragen, wie es mit {other} lief</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Thank {name} for introducing you to {other}</source>
            <translation>{name} für das Bekanntmachen mit {other} danken</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>A note to {name}</source>
            <translation>Nachricht an {name}</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>First message</source>
            <translation>Erste Nachricht</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Decline an invitation</source>
            <translation>Einladung ablehnen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>After meeting</source>
            <translation>Nach dem Treffen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Congratulate</source>
            <translation>Gratulieren</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Share something</source>
            <translation>Etwas teilen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Revive</source>
            <translation>Auffrischen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Ask for an introduction</source>
            <translation>Um Vorstellung bitten</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Offer an introduction</source>
            <translation>Vorstellung anbieten</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Introduce</source>
            <translation>Bekannt machen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Ask how it went</source>
            <translation>Fragen, wie es lief</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Thank</source>
            <translation>Danken</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Condolence</source>
            <translation>Beileid</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Follow up</source>
            <translation>Nachfassen</translation>
        </message>
        <message>
            <location filename="ui/drafts/purposes.py"></location>
            <source>Keep in touch</source>
            <translation>In Kontakt bleiben</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>New template</source>
            <translation>Neue Vorlage</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Edit template</source>
            <translation>Vorlage bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>After a talk, for colleagues</source>
            <translation>Nach einem Vortrag, für Kollegen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Subject, if it goes by email</source>
            <translation>Betreff, falls es per E-Mail geht</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Fields to put in</source>
            <translation>Felder zum Einfügen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>To whom, for example</source>
            <translation>Zum Beispiel an wen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>The note it makes</source>
            <translation>Die Notiz, die daraus wird</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>“{field}” is no field and stays as it is. Put fields in with the buttons.</source>
            <translation>„{field}“ ist kein Feld und bleibt, wie es ist. Felder fügst du mit den Knöpfen ein.</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Write a text first.</source>
            <translation>Schreib zuerst einen Text.</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Put in</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>To whom? Type a name</source>
            <translation>An wen? Tippe einen Namen</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>To see it written to</source>
            <translation>Vorschau an</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Hello {first name}, …</source>
            <translation>Hallo {first name}, …</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>Choose somebody to see the fields filled in.</source>
            <translation>Wähle jemanden, um die Felder gefüllt zu sehen.</translation>
        </message>
        <message>
            <location filename="ui/drafts/template_dialog.py"></location>
            <source>What is in [brackets] is not known of them; fill it in when you write.</source>
            <translation>Was in [Klammern] steht, ist nicht bekannt; ergänze es beim Schreiben.</translation>
        </message>
        <message>
            <location filename="ui/drafts/unaddressed_note_dialog.py"></location>
            <source>What you wrote</source>
            <translation>Was du geschrieben hast</translation>
        </message>
        <message>
            <location filename="ui/drafts/unaddressed_note_dialog.py"></location>
            <source>Copied. Paste it where you want it.</source>
            <translation>Kopiert. Füge es ein, wo du es haben willst.</translation>
        </message>
        <message>
            <location filename="ui/drafts/unaddressed_note_dialog.py"></location>
            <source>Somebody whom this was to or about is not in the book any more, so it cannot be kept there. Copy it to where you want it, or close this.</source>
            <translation>Jemand, an den oder über den du das geschrieben hast, ist nicht mehr im Buch, deshalb kann es dort nicht bleiben. Kopiere es dorthin, wo du es haben willst, oder schließe dieses Fenster.</translation>
        </message>
        <message>
            <location filename="ui/duplicates/decision_bar.py"></location>
            <source>Not the same</source>
            <translation>Nicht dieselben</translation>
        </message>
        <message>
            <location filename="ui/duplicates/decision_bar.py"></location>
            <source>Decide later</source>
            <translation>Später entscheiden</translation>
        </message>
        <message>
            <location filename="ui/duplicates/decision_bar.py"></location>
            <source>Key {key}</source>
            <translation>Taste {key}</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Looking for duplicates…</source>
            <translation>Dubletten werden gesucht …</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>{n} pairs to look at, the most likely first.</source>
            <extracomment>For one: 1 pair to look at.</extracomment>
            <translation>
                <numerusform>1 Paar anzusehen.</numerusform>
                <numerusform>{n} Paare anzusehen, die wahrscheinlichsten zuerst.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Look at {n} pairs of namesakes</source>
            <extracomment>For one: Look at 1 pair of namesakes</extracomment>
            <translation>
                <numerusform>1 Paar mit gleichem Namen ansehen</numerusform>
                <numerusform>{n} Paare mit gleichem Namen ansehen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Duplicates</source>
            <translation>Dubletten</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Look again</source>
            <translation>Noch einmal suchen</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Merged, they become one person with everything both have. What you do not choose is kept in the notes, and Undo brings both back.</source>
            <translation>Zusammengeführt werden sie eine Person mit allem, was beide haben. Was du nicht wählst, bleibt in den Notizen, und Rückgängig bringt beide zurück.</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Previous pair</source>
            <translation>Voriges Paar</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Next pair</source>
            <translation>Nächstes Paar</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Back to People</source>
            <translation>Zurück zu „Menschen“</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Decide about those put off</source>
            <translation>Über Aufgeschobene entscheiden</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>That was every pair</source>
            <translation>Das waren alle Paare</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>{n} pairs are one person each now.</source>
            <extracomment>For one: 1 pair is one person now.</extracomment>
            <translation>
                <numerusform>1 Paar ist jetzt eine Person.</numerusform>
                <numerusform>{n} Paare sind jetzt je eine Person.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>{n} pairs are kept apart.</source>
            <extracomment>For one: 1 pair is kept apart.</extracomment>
            <translation>
                <numerusform>1 Paar bleibt getrennt.</numerusform>
                <numerusform>{n} Paare bleiben getrennt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>{n} pairs wait for later.</source>
            <extracomment>For one: 1 pair waits for later.</extracomment>
            <translation>
                <numerusform>1 Paar wartet auf später.</numerusform>
                <numerusform>{n} Paare warten auf später.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Pair {place} of {all}</source>
            <translation>Paar {place} von {all}</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Nobody seems to be here twice</source>
            <translation>Niemand scheint doppelt hier zu sein</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>Some share a name or an address, but little else speaks for their being one. They are never joined by themselves.</source>
            <translation>Manche teilen einen Namen oder eine Adresse, doch sonst spricht wenig dafür, dass sie eins sind. Sie werden nie von selbst zusammengeführt.</translation>
        </message>
        <message>
            <location filename="ui/duplicates/duplicates_view.py"></location>
            <source>People with names and addresses that resemble each other would be shown here, side by side.</source>
            <translation>Hier erscheinen nebeneinander Personen, deren Namen und Adressen sich ähneln.</translation>
        </message>
        <message>
            <location filename="ui/duplicates/facts.py"></location>
            <source>Ways to reach them</source>
            <translation>Wege zur Person</translation>
        </message>
        <message>
            <location filename="ui/duplicates/facts.py"></location>
            <source>Very likely</source>
            <translation>Sehr wahrscheinlich</translation>
        </message>
        <message>
            <location filename="ui/duplicates/facts.py"></location>
            <source>Likely</source>
            <translation>Wahrscheinlich</translation>
        </message>
        <message>
            <location filename="ui/duplicates/facts.py"></location>
            <source>Possible</source>
            <translation>Möglich</translation>
        </message>
        <message>
            <location filename="ui/duplicates/pair_card.py"></location>
            <source>{one} and {other}: {strength}.</source>
            <translation>{one} und {other}: {strength}.</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>This cannot be undone.</source>
            <translation>Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Delete is the gentle way: it can be undone, and so the file still holds a deleted person. Erasing takes them out of the file and its history.</source>
            <translation>„Löschen“ ist der sanfte Weg: Es lässt sich rückgängig machen, und deshalb steht eine gelöschte Person noch in der Datei. Endgültig löschen nimmt sie aus der Datei und ihrem Verlauf.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Erase {n} people for good</source>
            <extracomment>For one: Erase {name} for good</extracomment>
            <translation>
                <numerusform>{name} endgültig löschen</numerusform>
                <numerusform>{n} Personen endgültig löschen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Looking through the history…</source>
            <translation>Der Verlauf wird durchgesehen …</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>What goes</source>
            <translation>Was verschwindet</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>What stays</source>
            <translation>Was bleibt</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>{n} places that may name them stay as they are</source>
            <extracomment>For one: 1 place that may name them stays as it is</extracomment>
            <translation>
                <numerusform>{n} Stelle, die sie vielleicht nennt, bleibt, wie sie ist</numerusform>
                <numerusform>{n} Stellen, die sie vielleicht nennen, bleiben, wie sie sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>What goes and what stays</source>
            <translation>Was verschwindet und was bleibt</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Erase for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>This works again when the present work is done.</source>
            <translation>Das geht wieder, wenn die laufende Arbeit fertig ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Erasing {n} people</source>
            <extracomment>For one: Erasing 1 person</extracomment>
            <translation>
                <numerusform>{n} Person wird endgültig gelöscht</numerusform>
                <numerusform>{n} Personen werden endgültig gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Whom this was for is not in the book any more. Nothing was changed.</source>
            <translation>Für wen das war, steht nicht mehr im Buch. Nichts wurde geändert.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erase_dialog.py"></location>
            <source>Erase them in the {n} backups beside the book too</source>
            <extracomment>For one: Erase them in the backup beside the book too</extracomment>
            <translation>
                <numerusform>Auch in der Sicherung neben dem Buch löschen</numerusform>
                <numerusform>Auch in den {n} Sicherungen neben dem Buch löschen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The note of an interaction: {words}</source>
            <translation>Die Notiz eines Kontakts: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>What you noted of somebody else: {words}</source>
            <translation>Was du über jemand anderen notiert hast: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>A promise to somebody else: {words}</source>
            <translation>Ein Versprechen an jemand anderen: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>How two others know each other: {words}</source>
            <translation>Woher zwei andere sich kennen: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>An introduction of two others: {words}</source>
            <translation>Eine Vorstellung zweier anderer: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>A field of somebody else: {words}</source>
            <translation>Ein Feld von jemand anderem: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>What a file said of somebody else: {words}</source>
            <translation>Was eine Datei über jemand anderen sagte: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>A way to reach somebody else: {words}</source>
            <translation>Ein Weg zu jemand anderem: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>Something you keep to share: {words}</source>
            <translation>Etwas, das du zum Weitergeben aufhebst: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>An event: {words}</source>
            <translation>Eine Veranstaltung: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>One of your templates: {words}</source>
            <translation>Eine deiner Vorlagen: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The interest: {words}</source>
            <translation>Das Interesse: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The group: {words}</source>
            <translation>Die Gruppe: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The note of a time off: {words}</source>
            <translation>Die Notiz einer Auszeit: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>A step of the history: {words}</source>
            <translation>Ein Schritt des Verlaufs: {words}</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>All that is kept of them: ways, dates, photo, promises, introductions, whom they know</source>
            <translation>Alles, was von ihnen festgehalten ist: Wege, Termine, Foto, Versprechen, Vorstellungen, Bekannte</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>Their words in the search index and in the free space of the file</source>
            <translation>Ihre Wörter im Suchverzeichnis und im freien Platz der Datei</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>What you exported, copied or backed up elsewhere. Importing a file with them brings them back.</source>
            <translation>Was du exportiert, kopiert oder anderswo gesichert hast. Eine Datei mit ihnen zu importieren bringt sie zurück.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{n} interactions that nobody else took part in</source>
            <extracomment>For one: 1 interaction that nobody else took part in</extracomment>
            <translation>
                <numerusform>{n} Kontakt, an dem sonst niemand teilnahm</numerusform>
                <numerusform>{n} Kontakte, an denen sonst niemand teilnahm</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{n} steps of the history, which cannot be undone any more:</source>
            <extracomment>For one: 1 step of the history, which cannot be undone any more:</extracomment>
            <translation>
                <numerusform>{n} Schritt des Verlaufs, der sich dann nicht mehr rückgängig machen lässt:</numerusform>
                <numerusform>{n} Schritte des Verlaufs, die sich dann nicht mehr rückgängig machen lassen:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{n} steps of the history stay for the others in them:</source>
            <extracomment>For one: 1 step of the history stays for the others in it:</extracomment>
            <translation>
                <numerusform>{n} Schritt des Verlaufs bleibt für die anderen darin:</numerusform>
                <numerusform>{n} Schritte des Verlaufs bleiben für die anderen darin:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{n} interactions with others, with their notes</source>
            <extracomment>For one: 1 interaction with others, with its note</extracomment>
            <translation>
                <numerusform>{n} Kontakt mit anderen, samt seiner Notiz</numerusform>
                <numerusform>{n} Kontakte mit anderen, samt ihren Notizen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{n} backups could not be written anew</source>
            <extracomment>For one: 1 backup could not be written anew</extracomment>
            <translation>
                <numerusform>{n} Sicherung konnte nicht neu geschrieben werden</numerusform>
                <numerusform>{n} Sicherungen konnten nicht neu geschrieben werden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The rest is wiped from the file at the next start</source>
            <translation>Der Rest wird beim nächsten Start aus der Datei getilgt</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>{place} (as it was before, in the history)</source>
            <translation>{place} (wie es früher war, im Verlauf)</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>The saved view “{name}”</source>
            <translation>Die gespeicherte Ansicht „{name}“</translation>
        </message>
        <message>
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>A damaged book that was put aside: {file}</source>
            <translation>Ein beschädigtes Buch, das beiseitegelegt wurde: {file}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/erasing/erasing_words.py"></location>
            <source>and {n} more</source>
            <extracomment>For one: and 1 more</extracomment>
            <translation>
                <numerusform>und 1 weitere</numerusform>
                <numerusform>und {n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/erasing/gone_dialog.py"></location>
            <source>Who was deleted</source>
            <translation>Wer gelöscht wurde</translation>
        </message>
        <message>
            <location filename="ui/erasing/gone_dialog.py"></location>
            <source>These people are in no list any more, but the history still holds them, so that deleting them can be undone. Choose whom to erase from it for good.</source>
            <translation>Diese Menschen stehen in keiner Liste mehr, aber der Verlauf kennt sie noch, damit ihr Löschen rückgängig gemacht werden kann. Wähle, wer daraus endgültig gelöscht werden soll.</translation>
        </message>
        <message>
            <location filename="ui/erasing/gone_dialog.py"></location>
            <source>{name} · last changed {day}</source>
            <translation>{name} · zuletzt geändert {day}</translation>
        </message>
        <message>
            <location filename="ui/erasing/gone_dialog.py"></location>
            <source>Erase for good…</source>
            <translation>Endgültig löschen …</translation>
        </message>
        <message>
            <location filename="ui/erasing/gone_dialog.py"></location>
            <source>Nobody who was deleted is in the history any more.</source>
            <translation>Im Verlauf steht niemand mehr, der gelöscht wurde.</translation>
        </message>
        <message>
            <location filename="ui/events/area_switch.py"></location>
            <source>What to show</source>
            <translation>Was zu zeigen ist</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Note whom you met</source>
            <translation>Begegnungen notieren</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Note more people</source>
            <translation>Weitere notieren</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Who will be there? Type a name</source>
            <translation>Wer wird dort sein? Tippe einen Namen</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Whom to look up</source>
            <translation>Wen aufsuchen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/events/event_card.py"></location>
            <source>Show the {n} people</source>
            <extracomment>For one: Show the 1 person</extracomment>
            <translation>
                <numerusform>Die 1 Person zeigen</numerusform>
                <numerusform>Die {n} Personen zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Nobody new</source>
            <translation>Niemand Neues</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Who will be at {event}</source>
            <translation>Wer bei {event} sein wird</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Note whom you met…</source>
            <translation>Begegnungen notieren …</translation>
        </message>
        <message>
            <location filename="ui/events/event_card.py"></location>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="ui/events/event_dialog.py"></location>
            <source>Edit event</source>
            <translation>Veranstaltung bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/events/event_dialog.py"></location>
            <source>Add event</source>
            <translation>Veranstaltung hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/events/event_dialog.py"></location>
            <source>Who will be there</source>
            <translation>Wer dort sein wird</translation>
        </message>
        <message>
            <location filename="ui/events/event_dialog.py"></location>
            <source>Notes: who takes part, what you want to find out</source>
            <translation>Notizen: wer dabei ist, was du erfahren möchtest</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>DataConf, Anna’s birthday, the chess evening</source>
            <translation>DataConf, Annas Geburtstag, der Schachabend</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>today, Thursday, 19 Nov</source>
            <translation>heute, Donnerstag, 19. Nov.</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>tomorrow, Thursday, 4 Dec</source>
            <translation>morgen, Donnerstag, 4. Dez.</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>City or house</source>
            <translation>Stadt oder Haus</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>This day has not come yet.</source>
            <translation>Dieser Tag ist noch nicht da.</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>What was it called?</source>
            <translation>Wie hieß es?</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>What is it called?</source>
            <translation>Wie heißt es?</translation>
        </message>
        <message>
            <location filename="ui/events/event_line.py"></location>
            <source>Write a day such as {example}.</source>
            <translation>Schreib einen Tag wie {example}.</translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>Events</source>
            <translation>Veranstaltungen</translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>New event</source>
            <translation>Neue Veranstaltung</translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>Where you meet people</source>
            <translation>Wo du Menschen triffst</translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>A conference, a course, a birthday: add it, and see beforehand whom to look up there and how to begin. Afterwards note whom you met, a line a person, and nobody is forgotten.</source>
            <translation>Eine Konferenz, ein Kurs, ein Geburtstag: Füge sie hinzu und sieh vorher, wen du dort aufsuchen und wie du beginnen kannst. Danach notiere, wen du kennengelernt hast, eine Zeile je Person, und niemand gerät in Vergessenheit.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/events/events_view.py"></location>
            <source>{n} events to come.</source>
            <extracomment>For one: 1 event to come.</extracomment>
            <translation>
                <numerusform>1 Veranstaltung steht bevor.</numerusform>
                <numerusform>{n} Veranstaltungen stehen bevor.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>Where you met people, and where you will.</source>
            <translation>Wo du Menschen kennengelernt hast und kennenlernen wirst.</translation>
        </message>
        <message>
            <location filename="ui/events/events_view.py"></location>
            <source>What was</source>
            <translation>Was war</translation>
        </message>
        <message>
            <location filename="ui/events/look_up_line.py"></location>
            <source>Will be there</source>
            <translation>Wird dort sein</translation>
        </message>
        <message>
            <location filename="ui/events/look_up_line.py"></location>
            <source>Write to {name}</source>
            <translation>An {name} schreiben</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>Whom did you meet?</source>
            <translation>Wen hast du kennengelernt?</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>Whom you expected there</source>
            <translation>Wen du dort erwartet hast</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>A line a person; Enter makes the next. You can also write or paste whole lines: Priya Sundaram – open data, pottery – asked about my checklist</source>
            <translation>Eine Zeile je Person; Enter beginnt die nächste. Du kannst auch ganze Zeilen schreiben oder einfügen: Priya Sundaram – Open Data, Töpfern – fragte nach meiner Checkliste</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>The circle of those who are new</source>
            <translation>Der Kreis derer, die neu sind</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>No circle yet</source>
            <translation>Noch kein Kreis</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>{people}. Whoever is new comes up for a first follow-up within 3 days.</source>
            <translation>{people}. Wer neu ist, kommt innerhalb von 3 Tagen zum ersten Nachfassen an die Reihe.</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>Write at least one name.</source>
            <translation>Schreib mindestens einen Namen.</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>{name} was there</source>
            <translation>{name} war dort</translation>
        </message>
        <message>
            <location filename="ui/events/meeting_dialog.py"></location>
            <source>{people}, without a rhythm for now.</source>
            <translation>{people}, vorerst ohne Rhythmus.</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Name, or a whole line</source>
            <translation>Name oder ganze Zeile</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Chess, open data</source>
            <translation>Schach, Open Data</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>What you spoke about</source>
            <translation>Worüber ihr spracht</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Email or profile</source>
            <translation>E-Mail oder Profil</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Take this line out</source>
            <translation>Diese Zeile entfernen</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>The same person</source>
            <translation>Dieselbe Person</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Who was it? A first name is enough.</source>
            <translation>Wer war es? Ein Vorname genügt.</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>This is no email, web address or phone number with its country.</source>
            <translation>Das ist keine E-Mail-Adresse, Webadresse oder Telefonnummer mit Landesvorwahl.</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>{name}, whom you know ({what})</source>
            <translation>{name}, schon im Buch ({what})</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>{name}, whom you know</source>
            <translation>{name}, schon im Buch</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>Someone new</source>
            <translation>Jemand Neues</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>You know a {name} ({what}).</source>
            <translation>Im Buch gibt es {name} ({what}).</translation>
        </message>
        <message>
            <location filename="ui/events/met_row.py"></location>
            <source>You know somebody called {name}.</source>
            <translation>Im Buch gibt es schon {name}.</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Choose a file of people</source>
            <translation>Datei mit Personen wählen</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Files of people (*.csv *.tsv *.txt *.zip *.vcf *.vcard *.json *.ldif);;All files (*)</source>
            <translation>Dateien mit Personen (*.csv *.tsv *.txt *.zip *.vcf *.vcard *.json *.ldif);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Choose another file</source>
            <translation>Andere Datei wählen</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>The clipboard holds no file and no text. Copy a table with its header line first.</source>
            <translation>Die Zwischenablage enthält weder Datei noch Text. Kopiere zuerst eine Tabelle mit ihrer Kopfzeile.</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Go on with {file}</source>
            <translation>Weiter mit {file}</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Settings → Data privacy → Get a copy of your data. The archive that comes by mail holds Connections.csv; give Tendril either.</source>
            <translation>Einstellungen → Datenschutz → Kopie deiner Daten anfordern. Das Archiv, das per Mail kommt, enthält Connections.csv; Tendril nimmt beides.</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>contacts.google.com → Export → Google CSV. Labels become groups, birthdays come along.</source>
            <translation>contacts.google.com → Exportieren → Google CSV. Labels werden zu Gruppen, Geburtstage kommen mit.</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Phone, address book or any table</source>
            <translation>Telefon, Adressbuch oder jede Tabelle</translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>vCards (.vcf) from an iPhone, Android, iCloud, Outlook, Thunderbird or Nextcloud; Tendril's own export; any table of names, addresses and numbers.</source>
            <translation>vCards (.vcf) von iPhone, Android, iCloud, Outlook, Thunderbird oder Nextcloud; Tendrils eigener Export; jede Tabelle mit Namen, Adressen und Nummern.</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Handle</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Own field</source>
            <translation>Eigenes Feld</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>mobile</source>
            <translation>mobil</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>pager</source>
            <translation>Pager</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>work fax</source>
            <translation>Fax Arbeit</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>home fax</source>
            <translation>Fax privat</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>car</source>
            <translation>Auto</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Not needed</source>
            <translation>Nicht nötig</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/columns.py"></location>
            <source>Of {n} people</source>
            <extracomment>For one: Of 1 person</extracomment>
            <translation>
                <numerusform>Von 1 Person</numerusform>
                <numerusform>Von {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Acquaintance</source>
            <translation>Bekanntschaft</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Connected on LinkedIn</source>
            <translation>Auf LinkedIn verbunden</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Nothing tells more</source>
            <translation>Nichts sagt Genaueres</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>As the file has it</source>
            <translation>Wie es in der Datei steht</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Tag everybody in this file</source>
            <translation>Gruppe oder Interesse für alle</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Add a group, such as “PyCon 2026”</source>
            <translation>Gruppe, etwa „PyCon 2026“</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Add an interest</source>
            <translation>Interesse hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Platforms</source>
            <translation>Plattformen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>of {n} people</source>
            <extracomment>For one: of 1 person</extracomment>
            <translation>
                <numerusform>bei 1 Person</numerusform>
                <numerusform>bei {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>What the file says</source>
            <translation>Was die Datei sagt</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>For everybody in this file</source>
            <translation>Für alle in dieser Datei</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Groups for everybody</source>
            <translation>Gruppen für alle</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Interests for everybody</source>
            <translation>Interessen für alle</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Press to take it in again</source>
            <translation>Drücken, um es wieder zu übernehmen</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>By {reasons}</source>
            <translation>Durch {reasons}</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>the group {name}</source>
            <translation>die Gruppe {name}</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Those the file makes {kind}</source>
            <translation>Die laut Datei {kind} sind</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>Those in the stage {stage}</source>
            <translation>Die auf der Stufe {stage}</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>The file says: {word}</source>
            <translation>Die Datei sagt: {word}</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>{people}; press to leave it out</source>
            <translation>{people}; drücken, um es wegzulassen</translation>
        </message>
        <message>
            <location filename="ui/importing/conclusions_card.py"></location>
            <source>{name} · left out</source>
            <translation>{name} · weggelassen</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nothing is written until you press Import, and one click undoes it.</source>
            <translation>Nichts wird geschrieben, bevor du auf Importieren klickst, und ein Klick macht es rückgängig.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>{n} keep the rhythms that the file tells.</source>
            <extracomment>For one: 1 keeps the rhythm that the file tells.</extracomment>
            <translation>
                <numerusform>1 Person behält den Rhythmus, den die Datei nennt.</numerusform>
                <numerusform>{n} behalten die Rhythmen, die die Datei nennt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>rows set aside</source>
            <extracomment>For one: row set aside</extracomment>
            <translation>
                <numerusform>Zeile zurückgelegt</numerusform>
                <numerusform>Zeilen zurückgelegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>new people</source>
            <extracomment>For one: new person</extracomment>
            <translation>
                <numerusform>neue Person</numerusform>
                <numerusform>neue Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>possible duplicates among them, kept apart</source>
            <extracomment>For one: possible duplicate among them, kept apart</extracomment>
            <translation>
                <numerusform>mögliche Dublette darunter, bleibt getrennt</numerusform>
                <numerusform>mögliche Dubletten darunter, bleiben getrennt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>rows with no name, set aside</source>
            <extracomment>For one: row with no name, set aside</extracomment>
            <translation>
                <numerusform>Zeile ohne Namen, zurückgelegt</numerusform>
                <numerusform>Zeilen ohne Namen, zurückgelegt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Save these rows…</source>
            <translation>Diese Zeilen speichern …</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nobody is new, so no rhythm changes.</source>
            <translation>Niemand ist neu, darum ändert sich kein Rhythmus.</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nobody gets a rhythm. You choose one where it matters, whenever you like.</source>
            <translation>Niemand bekommt einen Rhythmus. Du wählst einen, wo es dir wichtig ist, wann du magst.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>{n} people get a rhythm that fits your week, spread over the next {days} days.</source>
            <extracomment>For one: 1 person gets a rhythm that fits your week, within the next {days} days.</extracomment>
            <translation>
                <numerusform>1 Person bekommt einen Rhythmus, der in deine Woche passt, in den nächsten {days} Tagen.</numerusform>
                <numerusform>{n} Personen bekommen einen Rhythmus, der in deine Woche passt, verteilt auf die nächsten {days} Tage.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Your weeks are full, so nobody gets a rhythm yet.</source>
            <translation>Deine Wochen sind voll, darum bekommt noch niemand einen Rhythmus.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>The other {n} wait until you choose.</source>
            <extracomment>For one: The other one waits until you choose.</extracomment>
            <translation>
                <numerusform>Die andere wartet, bis du wählst.</numerusform>
                <numerusform>Die anderen {n} warten, bis du wählst.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>already known, filled in</source>
            <translation>schon bekannt, ergänzt</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>already known, nothing new</source>
            <translation>schon bekannt, nichts Neues</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Set aside</source>
            <translation>Zurückgelegt</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>and {n} more rows</source>
            <extracomment>For one: and 1 more row</extracomment>
            <translation>
                <numerusform>und 1 weitere Zeile</numerusform>
                <numerusform>und {n} weitere Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Saved as a file, they can be mended and imported.</source>
            <translation>Als Datei gespeichert lassen sie sich ausbessern und importieren.</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>No flood of reminders</source>
            <translation>Keine Flut von Erinnerungen</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>After the import they can be saved as a file, mended and imported.</source>
            <translation>Nach dem Import lassen sie sich als Datei speichern, ausbessern und importieren.</translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Line {line}</source>
            <translation>Zeile {line}</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>There was nobody to import in this file</source>
            <translation>In dieser Datei war niemand zu importieren</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} people are gone again.</source>
            <extracomment>For one: 1 person is gone again.</extracomment>
            <translation>
                <numerusform>1 Person ist wieder weg.</numerusform>
                <numerusform>{n} Personen sind wieder weg.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} stay, because you have edited or met them since.</source>
            <extracomment>For one: 1 stays, because you have edited or met them since.</extracomment>
            <translation>
                <numerusform>1 bleibt, weil du sie seither bearbeitet oder getroffen hast.</numerusform>
                <numerusform>{n} bleiben, weil du sie seither bearbeitet oder getroffen hast.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} new people are in Tendril</source>
            <extracomment>For one: 1 new person is in Tendril</extracomment>
            <translation>
                <numerusform>1 neue Person ist in Tendril</numerusform>
                <numerusform>{n} neue Personen sind in Tendril</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} people were filled in</source>
            <extracomment>For one: 1 person was filled in</extracomment>
            <translation>
                <numerusform>1 Person wurde ergänzt</numerusform>
                <numerusform>{n} Personen wurden ergänzt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Everybody in this file was known already</source>
            <translation>Alle in dieser Datei waren schon bekannt</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Everything is as it was before.</source>
            <translation>Alles ist wie zuvor.</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Show these people</source>
            <translation>Diese Personen zeigen</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Undo this import</source>
            <translation>Import zurücknehmen</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Import another file</source>
            <translation>Weitere Datei importieren</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Look at possible duplicates</source>
            <translation>Mögliche Dubletten ansehen</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>What happened</source>
            <translation>Was geschehen ist</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Save the rows set aside</source>
            <translation>Zurückgelegte Zeilen speichern</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>Show these {n} people</source>
            <extracomment>For one: Show this person</extracomment>
            <translation>
                <numerusform>Diese Person zeigen</numerusform>
                <numerusform>Diese {n} Personen zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>The import is undone</source>
            <translation>Der Import ist zurückgenommen</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Do it again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Save what was set aside</source>
            <translation>Zurückgelegtes speichern</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} wait until you choose a rhythm.</source>
            <extracomment>For one: 1 waits until you choose a rhythm.</extracomment>
            <translation>
                <numerusform>1 wartet, bis du einen Rhythmus wählst.</numerusform>
                <numerusform>{n} warten, bis du einen Rhythmus wählst.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>Nobody is due at once but for {n} dates of these days.</source>
            <extracomment>For one: Nobody is due at once but for 1 date of these days.</extracomment>
            <translation>
                <numerusform>Niemand ist sofort fällig; nur 1 Termin fällt in diese Tage.</numerusform>
                <numerusform>Niemand ist sofort fällig; nur {n} Termine fallen in diese Tage.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>set-aside-{name}</source>
            <translation>zurueckgelegt-{name}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} of them are in {circle} now, the first ones from tomorrow.</source>
            <extracomment>For one: 1 of them is in {circle} now.</extracomment>
            <translation>
                <numerusform>1 davon ist jetzt in {circle}.</numerusform>
                <numerusform>{n} davon sind jetzt in {circle}, die ersten ab morgen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Nobody is due at once.</source>
            <translation>Niemand ist sofort fällig.</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Saved as {file}. Mend it there and import it again.</source>
            <translation>Als {file} gespeichert. Bessere sie dort aus und importiere sie noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>This person is in {circle} now.</source>
            <translation>Diese Person ist jetzt in {circle}.</translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Drop a file of people here</source>
            <translation>Datei mit Personen hierher ziehen</translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>A table, vCards or another export, or the archive LinkedIn sends. Nothing is written until you press Import.</source>
            <translation>Eine Tabelle, vCards oder ein anderer Export, oder das Archiv von LinkedIn. Nichts wird geschrieben, bevor du auf Importieren klickst.</translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Paste from the clipboard</source>
            <translation>Aus der Zwischenablage einfügen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>{n} rows fill in somebody else.</source>
            <extracomment>For one: 1 row fills in somebody else.</extracomment>
            <translation>
                <numerusform>1 Zeile ergänzt jemand anderen.</numerusform>
                <numerusform>{n} Zeilen ergänzen jemand anderen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>{n} pairs wait in Duplicates, to be decided later.</source>
            <extracomment>For one: 1 pair waits in Duplicates, to be decided later.</extracomment>
            <translation>
                <numerusform>1 Paar wartet in „Dubletten“ auf eine spätere Entscheidung.</numerusform>
                <numerusform>{n} Paare warten in „Dubletten“ auf eine spätere Entscheidung.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>Look at them again</source>
            <translation>Noch einmal ansehen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>{n} pairs</source>
            <extracomment>For one: 1 pair</extracomment>
            <translation>
                <numerusform>1 Paar</numerusform>
                <numerusform>{n} Paare</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>The same person gains what the file says of them, and nothing of what you have written is lost. Whoever is not the same, or decided later, becomes a new person.</source>
            <translation>Dieselbe Person gewinnt, was die Datei über sie sagt, und nichts von dem, was du geschrieben hast, geht verloren. Wer nicht dieselbe ist oder später entschieden wird, kommt neu hinzu.</translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>In the file</source>
            <translation>In der Datei</translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>You said: the same person.</source>
            <translation>Du hast gesagt: dieselbe Person.</translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>You said: not the same.</source>
            <translation>Du hast gesagt: nicht dieselben.</translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>You put this off.</source>
            <translation>Du hast es aufgeschoben.</translation>
        </message>
        <message>
            <location filename="ui/importing/duplicates_step.py"></location>
            <source>In your book</source>
            <translation>In deinem Buch</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/import_view.py"></location>
            <source>{n} files come after this import</source>
            <extracomment>For one: {file} comes after this import</extracomment>
            <translation>
                <numerusform>{file} kommt nach diesem Import</numerusform>
                <numerusform>{n} Dateien kommen nach diesem Import</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>The pasted text</source>
            <translation>Der eingefügte Text</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Line {done} of {total}</source>
            <translation>Zeile {done} von {total}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/import_view.py"></location>
            <source>{n} files still wait to be imported</source>
            <extracomment>For one: {file} still waits to be imported</extracomment>
            <translation>
                <numerusform>{file} wartet noch auf den Import</numerusform>
                <numerusform>{n} Dateien warten noch auf den Import</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Cancelled. Nothing was imported.</source>
            <translation>Abgebrochen. Nichts wurde importiert.</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Redoing the import…</source>
            <translation>Import wird wiederholt …</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Undoing the import…</source>
            <translation>Import wird zurückgenommen …</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/import_view.py"></location>
            <source>Import {n} people</source>
            <extracomment>For one: Import 1 person</extracomment>
            <translation>
                <numerusform>1 Person importieren</numerusform>
                <numerusform>{n} Personen importieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Reading {name}…</source>
            <translation>{name} wird gelesen …</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Importing {name}…</source>
            <translation>{name} wird importiert …</translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>From this import</source>
            <translation>Aus diesem Import</translation>
        </message>
        <message>
            <location filename="ui/importing/live_preview.py"></location>
            <source>Something went wrong: {error}. Nothing was imported.</source>
            <translation>Etwas ist schiefgegangen: {error}. Es wurde nichts importiert.</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>Dates of numbers</source>
            <translation>Daten aus Zahlen</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>As you chose for an earlier file with this header</source>
            <translation>Wie du es bei einer früheren Datei mit dieser Kopfzeile gewählt hast</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>Day before month</source>
            <translation>Tag vor Monat</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>Month before day</source>
            <translation>Monat vor Tag</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>such as 03/04/2021</source>
            <translation>etwa 03/04/2021</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>Column {number}</source>
            <translation>Spalte {number}</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>{column} becomes</source>
            <translation>{column} wird zu</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>Each by itself</source>
            <translation>Jeder Teil für sich</translation>
        </message>
        <message>
            <location filename="ui/importing/match_rows.py"></location>
            <source>For example {example}</source>
            <translation>Zum Beispiel {example}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} more files come after this one</source>
            <extracomment>For one: 1 more file comes after this one</extracomment>
            <translation>
                <numerusform>Danach kommt noch 1 Datei</numerusform>
                <numerusform>Danach kommen noch {n} Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>What will happen</source>
            <translation>Was geschehen wird</translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>The file</source>
            <translation>Die Datei</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} rows</source>
            <extracomment>For one: 1 row</extracomment>
            <translation>
                <numerusform>1 Zeile</numerusform>
                <numerusform>{n} Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>possible duplicates to check</source>
            <extracomment>For one: possible duplicate to check</extracomment>
            <translation>
                <numerusform>mögliche Dublette zu prüfen</numerusform>
                <numerusform>mögliche Dubletten zu prüfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} more columns</source>
            <extracomment>For one: 1 more column</extracomment>
            <translation>
                <numerusform>1 weitere Spalte</numerusform>
                <numerusform>{n} weitere Spalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} columns are empty</source>
            <extracomment>For one: 1 column is empty</extracomment>
            <translation>
                <numerusform>1 Spalte ist leer</numerusform>
                <numerusform>{n} Spalten sind leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} lines of notes skipped</source>
            <extracomment>For one: 1 line of notes skipped</extracomment>
            <translation>
                <numerusform>1 Zeile Vorbemerkung übersprungen</numerusform>
                <numerusform>{n} Zeilen Vorbemerkung übersprungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>In Tendril</source>
            <translation>In Tendril</translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>For example</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>{column} becomes {meaning}, for example {example}</source>
            <translation>{column} wird zu {meaning}, zum Beispiel {example}</translation>
        </message>
        <message>
            <location filename="ui/importing/progress_panel.py"></location>
            <source>Stopping…</source>
            <translation>Wird angehalten …</translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>A rhythm for the new people</source>
            <translation>Ein Rhythmus für die Neuen</translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>No rhythm</source>
            <translation>Kein Rhythmus</translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>you choose for each person</source>
            <translation>du wählst für jede Person</translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>How often would you like to be in touch with them?</source>
            <translation>Wie oft möchtest du mit ihnen in Kontakt sein?</translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>As many as your week has room for get this rhythm, those you met last first. The others wait, and each week a few are offered for a choice.</source>
            <translation>So viele, wie in deine Woche passen, bekommen diesen Rhythmus, die zuletzt Kennengelernten zuerst. Die anderen warten, und jede Woche werden dir einige zur Wahl angeboten.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>every {n} days</source>
            <extracomment>For one: every day</extracomment>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle {n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/step_bar.py"></location>
            <source>Step {number} of {all}: {name}</source>
            <translation>Schritt {number} von {all}: {name}</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Import people</source>
            <translation>Personen importieren</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Choose file</source>
            <translation>Datei wählen</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Match columns</source>
            <translation>Spalten zuordnen</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Resolve duplicates</source>
            <translation>Dubletten klären</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Set a rhythm</source>
            <translation>Rhythmus wählen</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_work.py"></location>
            <source>Something else is being written. Try again when it is done.</source>
            <translation>Gerade wird etwas anderes geschrieben. Versuch es danach noch einmal.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/insights_view.py"></location>
            <source>{n} of {all} relationships are in good health, as many as in {month}.</source>
            <extracomment>For one: 1 of {all} relationships is in good health, as in {month}.</extracomment>
            <translation>
                <numerusform>1 von {all} Beziehungen geht es gut, wie im {month}.</numerusform>
                <numerusform>{n} von {all} Beziehungen geht es gut, so vielen wie im {month}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Insights</source>
            <translation>Einblicke</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Log interaction</source>
            <translation>Kontakt festhalten</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Import a file</source>
            <translation>Datei importieren</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Add someone</source>
            <translation>Jemanden hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Your year with people appears here</source>
            <translation>Hier erscheint dein Jahr mit Menschen</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Log when you are in touch with someone, and you see how your relationships are doing.</source>
            <translation>Halte fest, wann du mit jemandem in Kontakt bist, und du siehst, wie es deinen Beziehungen geht.</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Give people a rhythm, and their health appears here.</source>
            <translation>Gib Menschen einen Rhythmus, und hier erscheint, wie es den Beziehungen geht.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/insights_view.py"></location>
            <source>{n} of {all} relationships are in good health.</source>
            <extracomment>For one: 1 of {all} relationships is in good health.</extracomment>
            <translation>
                <numerusform>1 von {all} Beziehungen geht es gut.</numerusform>
                <numerusform>{n} von {all} Beziehungen geht es gut.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/insights_view.py"></location>
            <source>{n} of {all} relationships are in good health, {difference} more than in {month}.</source>
            <extracomment>For one: 1 of {all} relationships is in good health, {difference} more than in {month}.</extracomment>
            <translation>
                <numerusform>1 von {all} Beziehungen geht es gut, {difference} mehr als im {month}.</numerusform>
                <numerusform>{n} von {all} Beziehungen geht es gut, {difference} mehr als im {month}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/insights_view.py"></location>
            <source>{n} of {all} relationships are in good health, {difference} fewer than in {month}.</source>
            <extracomment>For one: 1 of {all} relationships is in good health, {difference} fewer than in {month}.</extracomment>
            <translation>
                <numerusform>1 von {all} Beziehungen geht es gut, {difference} weniger als im {month}.</numerusform>
                <numerusform>{n} von {all} Beziehungen geht es gut, {difference} weniger als im {month}.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Counting…</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <location filename="ui/insights/insights_view.py"></location>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="ui/insights/map_canvas.py"></location>
            <source>Arrow keys go from person to person, Enter opens, Space shows who is around them</source>
            <translation>Pfeiltasten gehen von Person zu Person, Enter öffnet, die Leertaste zeigt das Umfeld</translation>
        </message>
        <message>
            <location filename="ui/insights/map_canvas.py"></location>
            <source>Show who is around {name}</source>
            <translation>Umfeld von {name} zeigen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/map_page.py"></location>
            <source>Interest, {n} people</source>
            <extracomment>For one: Interest, 1 person</extracomment>
            <translation>
                <numerusform>Interesse, 1 Person</numerusform>
                <numerusform>Interesse, {n} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/map_page.py"></location>
            <source>Group, {n} people</source>
            <extracomment>For one: Group, 1 person</extracomment>
            <translation>
                <numerusform>Gruppe, 1 Person</numerusform>
                <numerusform>Gruppe, {n} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/map_page.py"></location>
            <source>Circle, {n} people</source>
            <extracomment>For one: Circle, 1 person</extracomment>
            <translation>
                <numerusform>Kreis, 1 Person</numerusform>
                <numerusform>Kreis, {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Who knows whom, as a list</source>
            <translation>Wer wen kennt, als Liste</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Around a person, interest, group or circle</source>
            <translation>Um Person, Interesse, Gruppe oder Kreis</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>What to draw the map around</source>
            <translation>Worum die Karte gezeichnet wird</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>As a list</source>
            <translation>Als Liste</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Choose people</source>
            <translation>Personen wählen</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Who knows whom?</source>
            <translation>Wer kennt wen?</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Say on someone’s page whom they know and what they care about. Here you see who could meet, and what people share.</source>
            <translation>Sag auf der Seite einer Person, wen sie kennt und was ihr wichtig ist. Hier siehst du, wer sich treffen könnte und was Menschen teilen.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/map_page.py"></location>
            <source>{shown} of {n} people. Choose an interest or a person to see others.</source>
            <extracomment>For one: {shown} of 1 person. Choose an interest or a person to see others.</extracomment>
            <translation>
                <numerusform>{shown} von 1 Person. Wähle ein Interesse oder eine Person, um andere zu sehen.</numerusform>
                <numerusform>{shown} von {n} Personen. Wähle ein Interesse oder eine Person, um andere zu sehen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>know each other</source>
            <translation>kennen sich</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>{action} ({key})</source>
            <translation>{action} ({key})</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>share an interest, have not met</source>
            <translation>teilen ein Interesse, kennen sich nicht</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>share an interest</source>
            <translation>teilen ein Interesse</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Point at someone to see whom they know</source>
            <translation>Zeig auf jemanden, um zu sehen, wen die Person kennt</translation>
        </message>
        <message>
            <location filename="ui/insights/map_page.py"></location>
            <source>Around {name}</source>
            <translation>Um {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/map_words.py"></location>
            <source>{names} and {n} more</source>
            <extracomment>For one: {names} and 1 more</extracomment>
            <translation>
                <numerusform>{names} und 1 weitere</numerusform>
                <numerusform>{names} und {n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>Knows nobody here yet.</source>
            <translation>Kennt hier noch niemanden.</translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>{name} and {other} know each other</source>
            <translation>{name} und {other} kennen sich</translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>{name} and {other}: {how}</source>
            <translation>{name} und {other}: {how}</translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>{name}.</source>
            <translation>{name}.</translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>Knows {names}.</source>
            <translation>Kennt {names}.</translation>
        </message>
        <message>
            <location filename="ui/insights/map_words.py"></location>
            <source>Shares {interests}.</source>
            <translation>Teilt {interests}.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{n} interactions in the last 12 months</source>
            <extracomment>For one: 1 interaction in the last 12 months</extracomment>
            <translation>
                <numerusform>1 Kontakt in den letzten 12 Monaten</numerusform>
                <numerusform>{n} Kontakte in den letzten 12 Monaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{n} people have no rhythm yet</source>
            <extracomment>For one: 1 person has no rhythm yet</extracomment>
            <translation>
                <numerusform>1 Person hat noch keinen Rhythmus</numerusform>
                <numerusform>{n} Personen haben noch keinen Rhythmus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{day}: {n} interactions with {who}</source>
            <extracomment>For one: {day}: 1 interaction with {who}</extracomment>
            <translation>
                <numerusform>{day}: 1 Kontakt mit {who}</numerusform>
                <numerusform>{day}: {n} Kontakte mit {who}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Health</source>
            <translation>Befinden</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>How you keep in touch</source>
            <translation>Wie du Kontakt hältst</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Review who is wilting</source>
            <translation>Welkende durchsehen</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>a week promised by your rhythms</source>
            <translation>pro Woche versprochen</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>a week you said you have room for</source>
            <translation>pro Woche möglich</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Interactions, last 12 months</source>
            <translation>Kontakte, letzte 12 Monate</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Promise and room</source>
            <translation>Versprochen und möglich</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>A week, by circle</source>
            <translation>Pro Woche, nach Kreis</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Messages</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Calls</source>
            <translation>Anrufe</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Video calls</source>
            <translation>Videoanrufe</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>In person</source>
            <translation>Treffen</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Gifts</source>
            <translation>Geschenke</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>none a day</source>
            <translation>keiner am Tag</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{share} % started by them</source>
            <translation>{share} % von der anderen Seite</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Nothing was logged in the last 12 months.</source>
            <translation>In den letzten 12 Monaten wurde nichts festgehalten.</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{name}: {people}</source>
            <translation>{name}: {people}</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>In touch on {day}</source>
            <translation>In Kontakt am {day}</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{number} interactions a week promised by your rhythms</source>
            <translation>{number} Kontakte pro Woche versprechen deine Rhythmen</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Room for {number} people a week, as set in Settings</source>
            <translation>Platz für {number} Personen pro Woche, wie in den Einstellungen</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>In touch in the last 12 months</source>
            <translation>In Kontakt in den letzten 12 Monaten</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Reached out in the last 12 months</source>
            <translation>Hat sich in den letzten 12 Monaten gemeldet</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>With a rhythm</source>
            <translation>Mit Rhythmus</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{medium}: {interactions}</source>
            <translation>{medium}: {interactions}</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{medium} in the last 12 months</source>
            <translation>{medium} in den letzten 12 Monaten</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{day}: no interactions</source>
            <translation>{day}: keine Kontakte</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>Shades: {shades}</source>
            <translation>Abstufungen: {shades}</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{circle}: {people}, {number} a week</source>
            <translation>{circle}: {people}, {number} pro Woche</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{number} or more</source>
            <translation>{number} oder mehr</translation>
        </message>
        <message>
            <location filename="ui/insights/numbers_page.py"></location>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <location filename="ui/insights/year_calendar.py"></location>
            <source>Arrow keys go from day to day, Enter shows the people of a day</source>
            <translation>Pfeiltasten gehen von Tag zu Tag, Enter zeigt die Personen eines Tages</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Add a follow-up</source>
            <translation>Versprechen hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>No reminder</source>
            <translation>Keine Erinnerung</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>What to be reminded of</source>
            <translation>Woran erinnert werden soll</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>When to be reminded</source>
            <translation>Wann erinnert werden soll</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Take the follow-up away</source>
            <translation>Versprechen wieder entfernen</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Say what to be reminded of, or take the follow-up away.</source>
            <translation>Sag, woran erinnert werden soll, oder entferne das Versprechen.</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Say when, for example 5 December, or tomorrow.</source>
            <translation>Sag wann, zum Beispiel 5. Dezember oder morgen.</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Remind me on {day}: {task}</source>
            <translation>Erinnere mich am {day}: {task}</translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Remind me the day after, on {day}: {task}</source>
            <translation>Am Tag danach, am {day}, erinnern: {task}</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>What was it about? What did you leave open?</source>
            <translation>Worum ging es? Was blieb offen?</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Another medium</source>
            <translation>Anderes Medium</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I gave</source>
            <translation>Ich gab</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I asked</source>
            <translation>Ich bat</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I received</source>
            <translation>Ich bekam</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I gave something: an article, a lead, a compliment, help</source>
            <translation>Ich gab etwas: einen Artikel, einen Hinweis, ein Kompliment, Hilfe</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I asked for something</source>
            <translation>Ich bat um etwas</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>They gave me something</source>
            <translation>Ich bekam etwas</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Not said</source>
            <translation>Nicht angegeben</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Another day…</source>
            <translation>Anderer Tag …</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Date: {day}</source>
            <translation>Datum: {day}</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Platform: {name}</source>
            <translation>Plattform: {name}</translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>not said</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <location filename="ui/interactions/kept_promises.py"></location>
            <source>Done: {promise} ({day})</source>
            <translation>Erledigt: {promise} ({day})</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>{names} are not in the book any more. What you wrote is still here.</source>
            <extracomment>For one: {names} is not in the book any more. What you wrote is still here.</extracomment>
            <translation>
                <numerusform>{names} ist nicht mehr im Buch. Was du geschrieben hast, ist noch da.</numerusform>
                <numerusform>{names} sind nicht mehr im Buch. Was du geschrieben hast, ist noch da.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With whom</source>
            <translation>Mit wem</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Counts for</source>
            <translation>Zählt für</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Edit interaction</source>
            <translation>Kontakt bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With whom? Type a name</source>
            <translation>Mit wem? Tippe einen Namen</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>with</source>
            <translation>mit</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Somebody this was with is not in the book any more. What you wrote is still here.</source>
            <translation>Jemand, mit dem das war, ist nicht mehr im Buch. Was du geschrieben hast, ist noch da.</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Say with whom. Type a name and choose it from the list.</source>
            <translation>Sag, mit wem. Tippe einen Namen und wähle ihn aus der Liste.</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: no rhythm, so no date</source>
            <translation>Nächstes Mal: kein Rhythmus, also kein Tag</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With so many people, whose rhythm should it count for?</source>
            <translation>Bei so vielen: für wessen Rhythmus soll es zählen?</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: each by their own rhythm</source>
            <translation>Nächstes Mal: alle nach eigenem Rhythmus</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: around {day}</source>
            <translation>Nächstes Mal: etwa {day}</translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>{medium} with {names}</source>
            <translation>{medium} mit {names}</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>There is no interest “{name}”. Choose one from the list.</source>
            <translation>Es gibt kein Interesse „{name}“. Wähle eins aus der Liste.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Delete {n} interests nobody has</source>
            <extracomment>For one: Delete 1 interest nobody has</extracomment>
            <translation>
                <numerusform>1 Interesse löschen, das niemand hat</numerusform>
                <numerusform>{n} Interessen löschen, die niemand hat</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Put everyone into a circle</source>
            <translation>Alle in einen Kreis</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/interest_actions.py"></location>
            <source>{name}, every {n} days</source>
            <extracomment>For one: {name}, every day</extracomment>
            <translation>
                <numerusform>{name}, jeden Tag</numerusform>
                <numerusform>{name}, alle {n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Show people</source>
            <translation>Personen zeigen</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Not mine</source>
            <translation>Nicht meins</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Mine too</source>
            <translation>Auch meins</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Rename interest</source>
            <translation>Interesse umbenennen</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Under the name of another interest the two become one.</source>
            <translation>Unter dem Namen eines anderen Interesses werden beide eins.</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Merge…</source>
            <translation>Zusammenführen …</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_actions.py"></location>
            <source>Keep “{name}”</source>
            <translation>„{name}“ behalten</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_list.py"></location>
            <source>{name}, yours, {people}</source>
            <translation>{name}, deins, {people}</translation>
        </message>
        <message>
            <location filename="ui/interests/interest_list.py"></location>
            <source>{name}, {people}</source>
            <translation>{name}, {people}</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>What you and the people you know care about. Hearts are yours.</source>
            <translation>Was dir und den Menschen, die du kennst, wichtig ist. Herzen sind deine.</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>No interest has these words in its name.</source>
            <translation>Kein Interesse enthält diese Wörter.</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Find an interest</source>
            <translation>Interesse finden</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Sort</source>
            <translation>Sortieren</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Merge two interests</source>
            <translation>Zwei zusammenführen</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>What do you have in common?</source>
            <translation>Was habt ihr gemeinsam?</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>People bond over shared interests. Give someone an interest, and it appears here.</source>
            <translation>Gemeinsame Interessen verbinden. Gib jemandem ein Interesse, und es erscheint hier.</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Yours first</source>
            <translation>Deine zuerst</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>By number of people</source>
            <translation>Nach Zahl der Personen</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Professional</source>
            <translation>Beruflich</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Personal</source>
            <translation>Persönlich</translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Merge interests</source>
            <translation>Interessen zusammenführen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/kept_page.py"></location>
            <source>Went to {name} and others: {n} people</source>
            <extracomment>For one: Went to {name}</extracomment>
            <translation>
                <numerusform>Ging an {name}</numerusform>
                <numerusform>Ging an {name} und andere: {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/kept_page.py"></location>
            <source>Kept for later</source>
            <translation>Für später aufgehoben</translation>
        </message>
        <message>
            <location filename="ui/interests/kept_page.py"></location>
            <source>Nothing is kept. What you find but cannot share today can wait here.</source>
            <translation>Nichts ist aufgehoben. Was du findest, aber heute nicht teilen kannst, kann hier warten.</translation>
        </message>
        <message>
            <location filename="ui/interests/kept_page.py"></location>
            <source>Take up</source>
            <translation>Aufgreifen</translation>
        </message>
        <message>
            <location filename="ui/interests/kept_page.py"></location>
            <source>Open link</source>
            <translation>Link öffnen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/kept_page.py"></location>
            <source>For {name} and others: {n} people</source>
            <extracomment>For one: For {name}</extracomment>
            <translation>
                <numerusform>Für {name}</numerusform>
                <numerusform>Für {name} und andere: {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/kept_page.py"></location>
            <source>Kept {when}</source>
            <translation>Aufgehoben {when}</translation>
        </message>
        <message>
            <location filename="ui/interests/merge_dialog.py"></location>
            <source>Merge into</source>
            <translation>Zusammenführen mit</translation>
        </message>
        <message>
            <location filename="ui/interests/merge_dialog.py"></location>
            <source>Another interest</source>
            <translation>Anderes Interesse</translation>
        </message>
        <message>
            <location filename="ui/interests/merge_dialog.py"></location>
            <source>Merge “{name}” into</source>
            <translation>„{name}“ zusammenführen mit</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>What you want to share</source>
            <translation>Was du teilen möchtest</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Paste a link, or say what it is</source>
            <translation>Link einfügen oder sagen, was es ist</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Share something else</source>
            <translation>Etwas anderes teilen</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Who would like it</source>
            <translation>Wer sich freuen würde</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Draft a note</source>
            <translation>Nachricht entwerfen</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Keep for later</source>
            <translation>Für später</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Take the link away</source>
            <translation>Link entfernen</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Say what you want to share, or paste its link.</source>
            <translation>Sag, was du teilen möchtest, oder füge den Link ein.</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Nobody you know shares this yet. Keep it, or add another interest.</source>
            <translation>Noch teilt das niemand, den du kennst. Heb es auf, oder füge ein anderes Interesse hinzu.</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Say which interests it is about, and see who would be glad of it.</source>
            <translation>Sag, um welche Interessen es geht, und sieh, wer sich freuen würde.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/share_page.py"></location>
            <source>Draft {n} notes</source>
            <extracomment>For one: Draft 1 note</extracomment>
            <translation>
                <numerusform>1 Nachricht entwerfen</numerusform>
                <numerusform>{n} Nachrichten entwerfen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Keep these changes</source>
            <translation>Änderungen behalten</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Would like it · {n}</source>
            <translation>Würden sich freuen · {n}</translation>
        </message>
        <message>
            <location filename="ui/interests/share_page.py"></location>
            <source>Link to {site}</source>
            <translation>Link zu {site}</translation>
        </message>
        <message>
            <location filename="ui/interests/share_panel.py"></location>
            <source>Found a good article, job or event? See who would be glad of it.</source>
            <translation>Einen guten Artikel, eine Stelle, eine Veranstaltung gefunden? Sieh, wer sich freuen würde.</translation>
        </message>
        <message>
            <location filename="ui/interests/share_panel.py"></location>
            <source>Who knows nobody else</source>
            <translation>Wer sonst niemanden kennt</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interests/share_panel.py"></location>
            <source>{n} people know nobody else with it</source>
            <extracomment>For one: 1 person knows nobody else with it</extracomment>
            <translation>
                <numerusform>1 Person kennt sonst niemanden damit</numerusform>
                <numerusform>{n} Personen kennen sonst niemanden damit</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interests/share_panel.py"></location>
            <source>Kept for later · {n}</source>
            <translation>Aufgehoben · {n}</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>As far as your book tells, nobody they know shares {interest} with them. You could change that.</source>
            <translation>Soweit dein Buch weiß, kennen sie niemanden, der {interest} mit ihnen teilt. Das könntest du ändern.</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Everybody who shares {interest} knows somebody else who does.</source>
            <translation>Alle, die {interest} teilen, kennen jemanden, der es auch tut.</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Nobody yet whom you could vouch for</source>
            <translation>Noch niemand, für den du einstehen könntest</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Could meet {name}</source>
            <translation>Könnte {name} kennenlernen</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Who knows nobody else with it</source>
            <translation>Wer sonst niemanden damit kennt</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Introduce…</source>
            <translation>Bekannt machen …</translation>
        </message>
        <message>
            <location filename="ui/interests/unacquainted_page.py"></location>
            <source>Knows nobody else with {interest}</source>
            <translation>Kennt sonst niemanden mit {interest}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/introductions/history_list.py"></location>
            <source>Show {n} more</source>
            <extracomment>For one: Show 1 more</extracomment>
            <translation>
                <numerusform>1 weitere zeigen</numerusform>
                <numerusform>{n} weitere zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/introductions/history_list.py"></location>
            <source>Take up again</source>
            <translation>Wieder aufgreifen</translation>
        </message>
        <message>
            <location filename="ui/introductions/history_list.py"></location>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="ui/introductions/idea_card.py"></location>
            <source>Introduce them</source>
            <translation>Bekannt machen</translation>
        </message>
        <message>
            <location filename="ui/introductions/idea_card.py"></location>
            <source>They know each other</source>
            <translation>Sie kennen sich</translation>
        </message>
        <message>
            <location filename="ui/introductions/idea_card.py"></location>
            <source>Not for now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <location filename="ui/introductions/idea_card.py"></location>
            <source>{a} and {b}</source>
            <translation>{a} und {b}</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Finished</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Remind me</source>
            <translation>Erinnere mich</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Nobody was asked yet</source>
            <translation>Noch wurde niemand gefragt</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>I have introduced them</source>
            <translation>Ich habe sie bekannt gemacht</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>It went its way, and both are thanked</source>
            <translation>Es ging seinen Weg, und beiden ist gedankt</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Drop it</source>
            <translation>Fallen lassen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>In two weeks</source>
            <translation>In zwei Wochen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Ask {name} first</source>
            <translation>{name} zuerst fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_card.py"></location>
            <source>I have asked {name}</source>
            <translation>Ich habe {name} gefragt</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>New introduction</source>
            <translation>Neue Vorstellung</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Who should know each other</source>
            <translation>Wer sich kennen sollte</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Why? It goes into the notes you draft to both.</source>
            <translation>Warum? Es kommt in die Nachrichten an beide.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Note to yourself</source>
            <translation>Notiz an dich</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>A note to yourself</source>
            <translation>Eine Notiz an dich</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Choose two people. Whoever you ask first comes first.</source>
            <translation>Wähle zwei Personen. Wen du zuerst fragst, steht vorn.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>There is an open introduction of these two already.</source>
            <translation>Es gibt schon eine offene Vorstellung der beiden.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Two people</source>
            <translation>Zwei Personen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>Introduce only whom you can vouch for; both are asked first.</source>
            <translation>Stell nur vor, für wen du einstehen kannst; beide werden vorher gefragt.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>{a} and {b} seem to know each other already ({how}).</source>
            <translation>{a} und {b} scheinen sich schon zu kennen ({how}).</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>{a} and {b} seem to know each other already.</source>
            <translation>{a} und {b} scheinen sich schon zu kennen.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_dialog.py"></location>
            <source>That is little to vouch with; perhaps get in touch first.</source>
            <translation>Das ist wenig, um dafür einzustehen; melde dich vielleicht erst.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Ask {a} first. Nothing is said to {b} before.</source>
            <translation>Frag zuerst {a}. {b} erfährt vorher nichts.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Ask {a}</source>
            <translation>{a} fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You asked {a} {when}. Ask {b} as soon as the answer is yes.</source>
            <translation>Du hast {a} {when} gefragt. Frag {b}, sobald die Antwort Ja ist.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You asked {b} {when}. Introduce them as soon as the answer is yes.</source>
            <translation>Du hast {b} {when} gefragt. Mach sie bekannt, sobald die Antwort Ja ist.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You introduced them {when} and reached out to one of them {since}. Finish it once you know how it went.</source>
            <translation>Du hast sie {when} bekannt gemacht und dich {since} bei einem von ihnen gemeldet. Schließ es ab, sobald du weißt, wie es lief.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You introduced them {when}. Ask how it went, and thank them.</source>
            <translation>Du hast sie {when} bekannt gemacht. Frag, wie es lief, und danke ihnen.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>ask about meeting {b}</source>
            <translation>nach einem Kennenlernen mit {b} fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>ask again about meeting {b}</source>
            <translation>noch einmal nach einem Kennenlernen mit {b} fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>ask again about meeting {a}</source>
            <translation>noch einmal nach einem Kennenlernen mit {a} fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>ask how it went with {b}</source>
            <translation>fragen, wie es mit {b} lief</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Idea</source>
            <translation>Idee</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>One asked</source>
            <translation>Eine Seite gefragt</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Both asked</source>
            <translation>Beide gefragt</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Made</source>
            <translation>Gemacht</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Dropped</source>
            <translation>Fallen gelassen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You asked {a} {when} and nothing came. Ask once more, or let it go.</source>
            <translation>Du hast {a} {when} gefragt, und nichts kam. Frag noch einmal, oder lass es.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Ask {b}</source>
            <translation>{b} fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You asked {b} {when} and nothing came. Ask once more, or let it go.</source>
            <translation>Du hast {b} {when} gefragt, und nichts kam. Frag noch einmal, oder lass es.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>You introduced {a} and {b}</source>
            <translation>Du hast {a} und {b} bekannt gemacht</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Ask {a} again</source>
            <translation>{a} noch einmal fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>Ask {b} again</source>
            <translation>{b} noch einmal fragen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introduction_words.py"></location>
            <source>{a} and {b} were not introduced</source>
            <translation>{a} und {b} wurden nicht bekannt gemacht</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>No introduction is under way. Think of two people who would be glad of each other: ask both first, introduce them, and hear how it went.</source>
            <translation>Keine Vorstellung ist im Gange. Denk an zwei Personen, die sich übereinander freuen würden: frag beide, mach sie bekannt, und hör, wie es lief.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Introduce only whom you can vouch for: both are asked first, and thanked afterwards.</source>
            <translation>Stell nur vor, für wen du einstehen kannst: beide werden vorher gefragt, und beiden wird gedankt.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Introductions</source>
            <translation>Vorstellungen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Bring people together</source>
            <translation>Menschen zusammenbringen</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Two people who share an interest and do not know each other yet: ask both, introduce them, and hear how it went. First add the people you know.</source>
            <translation>Zwei Personen, die ein Interesse teilen und sich noch nicht kennen: frag beide, mach sie bekannt, und hör, wie es lief. Füge zuerst die Menschen hinzu, die du kennst.</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Introduce two people</source>
            <translation>Zwei Personen bekannt machen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>{n} introductions are under way.</source>
            <extracomment>For one: 1 introduction is under way.</extracomment>
            <translation>
                <numerusform>1 Vorstellung ist im Gange.</numerusform>
                <numerusform>{n} Vorstellungen sind im Gange.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>{n} have waited for 30 days or more.</source>
            <extracomment>For one: 1 has waited for 30 days or more.</extracomment>
            <translation>
                <numerusform>1 wartet seit 30 Tagen oder länger.</numerusform>
                <numerusform>{n} warten seit 30 Tagen oder länger.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Who should know whom</source>
            <translation>Wer wen kennen sollte</translation>
        </message>
        <message>
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Whom you would like to know</source>
            <translation>Wen du kennenlernen möchtest</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/introductions/introductions_view.py"></location>
            <source>Show all {n} prospects</source>
            <extracomment>For one: Show the 1 prospect</extracomment>
            <translation>
                <numerusform>Den 1 Wunschkontakt zeigen</numerusform>
                <numerusform>Alle {n} Wunschkontakte zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/introductions/prospect_card.py"></location>
            <source>Why would you like to know them? A reason makes the first message easy.</source>
            <translation>Warum möchtest du die Person kennenlernen? Ein Grund macht die erste Nachricht leicht.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Note on people's pages whom they know. A direct, true first message is legitimate too.</source>
            <translation>Notiere auf den Seiten der Personen, wen sie kennen. Eine direkte, wahre erste Nachricht geht auch.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>A person or an organisation</source>
            <translation>Eine Person oder Organisation</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Who can introduce me to…</source>
            <translation>Wer kann mich bekannt machen mit …</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Ways</source>
            <translation>Wege</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>The strongest way through people you know, and its weakest link.</source>
            <translation>Der stärkste Weg über Menschen, die du kennst, und sein schwächstes Glied.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Weakest link: {a} and {b}.</source>
            <translation>Schwächstes Glied: {a} und {b}.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>As far as your book knows, nobody you are in touch with knows {name}.</source>
            <translation>Soweit dein Buch weiß, kennt niemand, mit dem du in Kontakt bist, {name}.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Write a first message</source>
            <translation>Erste Nachricht schreiben</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Open their page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>You know {name} yourself.</source>
            <translation>Du kennst {name} selbst.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Weakest link: you and {name}.</source>
            <translation>Schwächstes Glied: du und {name}.</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Weakest link: {a} and {b} ({how}).</source>
            <translation>Schwächstes Glied: {a} und {b} ({how}).</translation>
        </message>
        <message>
            <location filename="ui/introductions/way_finder.py"></location>
            <source>Ask {name}</source>
            <translation>{name} fragen</translation>
        </message>
        <message>
            <location filename="ui/language.py"></location>
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="ui/locking/keyring.py"></location>
            <source>No keyring answers on this desktop (GNOME Keyring, KWallet and KeePassXC are such), so Tendril asks for the passphrase. Nothing was changed.</source>
            <translation>Auf diesem Desktop antwortet kein Schlüsselbund (wie GNOME Keyring, KWallet oder KeePassXC), darum fragt Tendril nach der Passphrase. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="ui/locking/keyring.py"></location>
            <source>The keyring stayed locked, so the key is not kept. Nothing was changed.</source>
            <translation>Der Schlüsselbund blieb gesperrt, darum ist der Schlüssel nicht darin. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="ui/locking/keyring.py"></location>
            <source>The keyring stayed locked, so the key is still in it.</source>
            <translation>Der Schlüsselbund blieb gesperrt, darum ist der Schlüssel noch darin.</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_notice.py"></location>
            <source>Tendril is locked</source>
            <translation>Tendril ist gesperrt</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_notice.py"></location>
            <source>Unlock it to be reminded.</source>
            <translation>Entsperre es, damit Erinnerungen kommen.</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_notice.py"></location>
            <source>Unlock…</source>
            <translation>Entsperren …</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_program.py"></location>
            <source>No keyring answers, so the passphrase is needed.</source>
            <translation>Kein Schlüsselbund antwortet, darum braucht es die Passphrase.</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_program.py"></location>
            <source>Your keyring stayed locked, so the passphrase is needed.</source>
            <translation>Dein Schlüsselbund blieb gesperrt, darum braucht es die Passphrase.</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_program.py"></location>
            <source>Your keyring does not have the key of this book any more.</source>
            <translation>Dein Schlüsselbund hat den Schlüssel dieses Buches nicht mehr.</translation>
        </message>
        <message>
            <location filename="ui/locking/locked_program.py"></location>
            <source>Your keyring is asked, too; it may want its own password in a window of its own.</source>
            <translation>Auch dein Schlüsselbund wird gefragt; vielleicht will er in einem eigenen Fenster sein eigenes Passwort.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The book and the backups from now on can then be read with the passphrase only. Tendril closes the book for a moment and writes it anew.</source>
            <translation>Das Buch und die Sicherungen von nun an sind dann nur mit der Passphrase lesbar. Tendril schließt das Buch für einen Augenblick und schreibt es neu.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The present passphrase</source>
            <translation>Die jetzige Passphrase</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The new passphrase</source>
            <translation>Die neue Passphrase</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The new passphrase once more</source>
            <translation>Die neue Passphrase noch einmal</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Show what I type</source>
            <translation>Zeigen, was ich tippe</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The book and the backups from now on can then be read by whoever gets hold of the files. Backups that are locked stay locked, so keep the passphrase while you keep them.</source>
            <translation>Das Buch und die Sicherungen von nun an kann dann lesen, wer an die Dateien kommt. Gesperrte Sicherungen bleiben gesperrt; bewahre die Passphrase so lange auf wie sie.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>A forgotten passphrase is a lost book.</source>
            <translation>Eine vergessene Passphrase ist ein verlorenes Buch.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Lock the book</source>
            <translation>Das Buch sperren</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Change it</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Remove it</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>The two are not the same. Show what you type, and compare.</source>
            <translation>Die beiden sind nicht gleich. Lass dir zeigen, was du tippst, und vergleiche.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Set a passphrase</source>
            <translation>Passphrase setzen</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Change the passphrase</source>
            <translation>Passphrase ändern</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Remove the passphrase</source>
            <translation>Passphrase entfernen</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Nobody can open it then, not even who made Tendril: there is no way around. Write it down, and keep that where you keep papers that matter.</source>
            <translation>Dann kann es niemand mehr öffnen, auch nicht, wer Tendril gemacht hat: Es gibt keinen Umweg. Schreib sie auf, und bewahre das bei deinen wichtigen Papieren auf.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Weak: whoever has a copy of the book and patience would find it. Add words.</source>
            <translation>Schwach: Wer eine Kopie des Buches und Geduld hat, fände sie heraus. Nimm mehr Wörter.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Fair: it would take years to find. One more word makes it strong.</source>
            <translation>Brauchbar: Sie herauszufinden würde Jahre dauern. Ein Wort mehr macht sie stark.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>Strong, unless it can be read somewhere, as a line of a song can.</source>
            <translation>Stark, außer sie steht irgendwo zu lesen, wie eine Zeile aus einem Lied.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>It needs at least {n} characters.</source>
            <translation>Sie braucht mindestens {n} Zeichen.</translation>
        </message>
        <message>
            <location filename="ui/locking/passphrase_dialog.py"></location>
            <source>At least {n} characters. Four words that do not belong together are best.</source>
            <translation>Mindestens {n} Zeichen. Am besten sind vier Wörter, die nicht zusammengehören.</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>Your window comes back by itself. Until then the book stays as it was.</source>
            <translation>Dein Fenster kommt von selbst wieder. Bis dahin bleibt das Buch, wie es war.</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>The book is written anew</source>
            <translation>Das Buch wird neu geschrieben</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>The book is locked with the new passphrase.</source>
            <translation>Das Buch ist mit der neuen Passphrase gesperrt.</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>The book has no passphrase any more.</source>
            <translation>Das Buch hat keine Passphrase mehr.</translation>
        </message>
        <message>
            <location filename="ui/locking/rekeying.py"></location>
            <source>The book could not be written anew: {reason}. It is as it was.</source>
            <translation>Das Buch ließ sich nicht neu schreiben: {reason}. Es ist, wie es war.</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>The file cannot be read just now. Nothing was changed; try again.</source>
            <translation>Die Datei lässt sich gerade nicht lesen. Nichts wurde geändert; versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>This is not the passphrase. Nothing was changed; try again.</source>
            <translation>Das ist nicht die Passphrase. Nichts wurde geändert; versuche es noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>Your passphrase opens the book.</source>
            <translation>Deine Passphrase öffnet das Buch.</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>Show the passphrase</source>
            <translation>Passphrase zeigen</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>A backup with another passphrase</source>
            <translation>Eine Sicherung mit anderer Passphrase</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>It is locked with the passphrase of the day it was written, not with that of the book.</source>
            <translation>Sie ist mit der Passphrase des Tages gesperrt, an dem sie geschrieben wurde, nicht mit der des Buches.</translation>
        </message>
        <message>
            <location filename="ui/locking/unlock_dialog.py"></location>
            <source>Look inside</source>
            <translation>Hineinsehen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_dialog.py"></location>
            <source>Merge {n} people</source>
            <extracomment>For one: Merge 1 person</extracomment>
            <translation>
                <numerusform>1 Person zusammenführen</numerusform>
                <numerusform>{n} Personen zusammenführen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/merging/merge_dialog.py"></location>
            <source>They become one person with everything they have. Where they differ, choose what stands: names, work and the like that you do not choose are kept in the notes.</source>
            <translation>Sie werden eine Person mit allem, was sie haben. Wo sie sich unterscheiden, wähle, was gilt: Namen, Arbeit und Ähnliches, das du nicht wählst, bleibt in den Notizen.</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_dialog.py"></location>
            <source>What is joined</source>
            <translation>Was zusammenkommt</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_dialog.py"></location>
            <source>These names are not alike. Merge them only if they are one person.</source>
            <translation>Diese Namen ähneln sich nicht. Führe sie nur zusammen, wenn es eine Person ist.</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Introduction</source>
            <translation>Vorstellung</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>How they know each other</source>
            <translation>Woher sie sich kennen</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Pronounced</source>
            <translation>Aussprache</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Stage</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Rhythm</source>
            <translation>Rhythmus</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Met at</source>
            <translation>Kennengelernt bei</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>No rhythm chosen</source>
            <translation>Kein Rhythmus gewählt</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>{field}: {value}, from {name}</source>
            <translation>{field}: {value}, von {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_words.py"></location>
            <source>{n} ways to reach them</source>
            <extracomment>For one: 1 way to reach them</extracomment>
            <translation>
                <numerusform>1 Weg zu ihnen</numerusform>
                <numerusform>{n} Wege zu ihnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_words.py"></location>
            <source>{n} interests</source>
            <extracomment>For one: 1 interest</extracomment>
            <translation>
                <numerusform>1 Interesse</numerusform>
                <numerusform>{n} Interessen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_words.py"></location>
            <source>{n} groups</source>
            <extracomment>For one: 1 group</extracomment>
            <translation>
                <numerusform>1 Gruppe</numerusform>
                <numerusform>{n} Gruppen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_words.py"></location>
            <source>{n} promises</source>
            <extracomment>For one: 1 promise</extracomment>
            <translation>
                <numerusform>1 Versprechen</numerusform>
                <numerusform>{n} Versprechen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/merging/merge_words.py"></location>
            <source>{n} acquaintances</source>
            <extracomment>For one: 1 acquaintance</extracomment>
            <translation>
                <numerusform>1 Bekanntschaft</numerusform>
                <numerusform>{n} Bekanntschaften</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>{field}: {value}</source>
            <translation>{field}: {value}</translation>
        </message>
        <message>
            <location filename="ui/merging/merge_words.py"></location>
            <source>Together: {what}</source>
            <translation>Zusammen: {what}</translation>
        </message>
        <message>
            <location filename="ui/merging/side_by_side.py"></location>
            <source>this photo</source>
            <translation>dieses Foto</translation>
        </message>
        <message>
            <location filename="ui/merging/side_by_side.py"></location>
            <source>They differ in nothing that would have to be chosen.</source>
            <translation>Sie unterscheiden sich in nichts, das zu wählen wäre.</translation>
        </message>
        <message>
            <location filename="ui/migration_dialog.py"></location>
            <source>It was written by an older Tendril. A copy of it is kept first, then its format is changed. With many people this takes a moment.</source>
            <translation>Es wurde von einem älteren Tendril geschrieben. Zuerst wird eine Kopie davon aufgehoben, dann sein Format geändert. Bei vielen Personen dauert das einen Moment.</translation>
        </message>
        <message>
            <location filename="ui/migration_dialog.py"></location>
            <source>Changing the format of the book</source>
            <translation>Das Format des Buchs wird geändert</translation>
        </message>
        <message>
            <location filename="ui/migration_dialog.py"></location>
            <source>Your book moves to this Tendril</source>
            <translation>Dein Buch zieht in dieses Tendril um</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Redoing: {step}</source>
            <translation>Wird wiederholt: {step}</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Undoing: {step}</source>
            <translation>Wird rückgängig gemacht: {step}</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>The newest step that waited will not be done.</source>
            <translation>Der neueste wartende Schritt wird nicht getan.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/operations.py"></location>
            <source>Changing {n} people</source>
            <extracomment>For one: Changing 1 person</extracomment>
            <translation>
                <numerusform>1 Person wird geändert</numerusform>
                <numerusform>{n} Personen werden geändert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Finishing what is being written…</source>
            <translation>Was gerade geschrieben wird, wird noch zu Ende gebracht …</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Undo works again when the present work is done. To stop that, use Cancel.</source>
            <translation>Rückgängig geht wieder, wenn die jetzige Arbeit fertig ist. Um sie anzuhalten, nimm Abbrechen.</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Redo works again when the present work is done.</source>
            <translation>Wiederholen geht wieder, wenn die jetzige Arbeit fertig ist.</translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Something went wrong: {error}. The book is as it was before.</source>
            <translation>Etwas ging schief: {error}. Das Buch ist wie zuvor.</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>notification quiet hours morning time</source>
            <translation>Benachrichtigung Ruhezeit Morgen Uhrzeit</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Start at login</source>
            <translation>Start bei der Anmeldung</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>autostart session</source>
            <translation>Autostart Sitzung Anmeldung</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Your week</source>
            <translation>Deine Woche</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>capacity working days weekday time off holiday room</source>
            <translation>Kapazität Arbeitstage Wochentag Auszeit Urlaub Platz</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>rhythm how often days</source>
            <translation>Rhythmus wie oft Tage</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>ways to reach email phone</source>
            <translation>Wege erreichen E-Mail Telefon</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Your interests</source>
            <translation>Deine Interessen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>topics mine</source>
            <translation>Themen meine</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Your own fields</source>
            <translation>Deine eigenen Felder</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>custom</source>
            <translation>eigene</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Your templates</source>
            <translation>Deine Vorlagen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>notes drafts wording own words</source>
            <translation>Notizen Entwürfe Formulierung eigene Worte Texte</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Look and language</source>
            <translation>Aussehen und Sprache</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>theme dark light colour German English</source>
            <translation>Thema dunkel hell Farbe Deutsch Englisch Sprache</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Phone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>country code region</source>
            <translation>Vorwahl Region</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>restore copy</source>
            <translation>wiederherstellen Kopie</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>password encryption lock keyring secret</source>
            <translation>Passwort Kennwort Verschlüsselung sperren Schlüsselbund geheim</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Your data</source>
            <translation>Deine Daten</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>folder sample people export</source>
            <translation>Ordner Beispielpersonen Export</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>undo import steps</source>
            <translation>rückgängig Import Schritte</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>About</source>
            <translation>Über Tendril</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>version licence</source>
            <translation>Version Lizenz</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>note call meeting email wrote spoke</source>
            <translation>Notiz Anruf Treffen E-Mail geschrieben gesprochen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>new contact create</source>
            <translation>neu Kontakt anlegen</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>event conference party after people add quick</source>
            <translation>Veranstaltung Konferenz Feier danach Personen hinzufügen schnell</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>find list</source>
            <translation>finden Liste</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>LinkedIn Google vCard CSV contacts</source>
            <translation>LinkedIn Google vCard CSV Kontakte</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>shortcuts help</source>
            <translation>Tastenkürzel Hilfe</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>passphrase close hide away</source>
            <translation>Passphrase schließen verbergen weg</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>exit end</source>
            <translation>beenden Ende</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>go to view</source>
            <translation>gehe zu Ansicht</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Redo: {step}</source>
            <translation>Wiederholen: {step}</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Undo: {step}</source>
            <translation>Rückgängig: {step}</translation>
        </message>
        <message>
            <location filename="ui/palette/commands.py"></location>
            <source>Settings: {page}</source>
            <translation>Einstellungen: {page}</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>Find people, interests, notes and commands</source>
            <translation>Personen, Interessen, Notizen und Befehle finden</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>move</source>
            <translation>bewegen</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>open</source>
            <translation>öffnen</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>second action</source>
            <translation>zweite Aktion</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>close</source>
            <translation>schließen</translation>
        </message>
        <message>
            <location filename="ui/palette/palette.py"></location>
            <source>Nobody and nothing with “{text}”. Enter adds a person.</source>
            <translation>Niemand und nichts mit „{text}“. Enter fügt eine Person hinzu.</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>notifications on off switch</source>
            <translation>Benachrichtigungen an aus einschalten ausschalten</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Remind me at</source>
            <translation>Erinnere mich um</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>hour time morning clock</source>
            <translation>Uhrzeit Stunde Morgen morgens</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Quiet hours</source>
            <translation>Ruhezeit</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>night silence disturb</source>
            <translation>Nacht nachts Stille stören</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>work hours office</source>
            <translation>Arbeit Arbeitszeit Büro Stunden</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>friends family hours</source>
            <translation>Freunde Familie privat Stunden</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Hide names in notifications</source>
            <translation>Namen in Benachrichtigungen verbergen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>privacy private</source>
            <translation>Datenschutz privat verbergen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>How reminders are shown</source>
            <translation>Wie Erinnerungen gezeigt werden</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>tray desktop bubble</source>
            <translation>Leiste Schreibtisch Sprechblase</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Send a test notification</source>
            <translation>Probe-Benachrichtigung senden</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>try check</source>
            <translation>ausprobieren prüfen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Start Tendril when I log in</source>
            <translation>Tendril starten, wenn ich mich anmelde</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>autostart boot session</source>
            <translation>Autostart Anmeldung Sitzung hochfahren</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>People a day</source>
            <translation>Personen am Tag</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>capacity how many room load</source>
            <translation>Platz wie viele Kapazität</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Working day</source>
            <translation>Arbeitstag</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>weekdays work weekend</source>
            <translation>Werktage Arbeitstage Wochenende</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Time off</source>
            <translation>Auszeit</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>holiday vacation away absence free</source>
            <translation>Urlaub Ferien weg abwesend frei</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Name of a new circle</source>
            <translation>Name eines neuen Kreises</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>add rhythm days weight</source>
            <translation>neu Rhythmus Tage Gewicht hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Name of a new platform</source>
            <translation>Name einer neuen Plattform</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>add channel app</source>
            <translation>neu Kanal App hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Name of a new field</source>
            <translation>Name eines neuen Felds</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>add custom</source>
            <translation>neu eigenes hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>add draft wording</source>
            <translation>neu Entwurf Formulierung hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>theme night mode appearance colour</source>
            <translation>Thema Nacht Modus Aussehen Farbe Erscheinungsbild</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>German English translation Deutsch</source>
            <translation>Deutsch Englisch Übersetzung English</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Country of phone numbers</source>
            <translation>Land der Telefonnummern</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>code region prefix</source>
            <translation>Vorwahl Land Region</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>save copy</source>
            <translation>sichern Kopie Sicherung</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Save elsewhere…</source>
            <translation>Anderswo sichern …</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>backup copy stick</source>
            <translation>Sicherung Kopie Stick</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Write one by itself, once a day</source>
            <translation>Einmal am Tag von selbst sichern</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>automatic daily backup</source>
            <translation>automatisch täglich Sicherung</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Restore from another file…</source>
            <translation>Aus anderer Datei wiederherstellen …</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>backup bring back</source>
            <translation>Sicherung wiederherstellen zurückholen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Set a passphrase…</source>
            <translation>Passphrase setzen …</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>password encrypt lock protect</source>
            <translation>Passwort Kennwort verschlüsseln sperren schützen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Lock when away for</source>
            <translation>Bei Abwesenheit sperren nach</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>automatic idle minutes auto</source>
            <translation>automatisch sperren untätig Minuten abwesend</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Unlock by the system’s keyring</source>
            <translation>Vom Schlüsselbund des Systems entsperren</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>password wallet login open</source>
            <translation>Passwort Kennwort Anmeldung öffnen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>where file place path directory</source>
            <translation>wo Datei Ort Pfad Verzeichnis</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Export everybody…</source>
            <translation>Alle exportieren …</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>save CSV JSON vCard calendar</source>
            <translation>sichern CSV JSON vCard Kalender</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <location filename="ui/palette/setting_names.py"></location>
            <source>open source credits</source>
            <translation>Open Source Quellen Dank</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/palette/sources.py"></location>
            <source>Yours · {n} people</source>
            <extracomment>For one: Yours · 1 person</extracomment>
            <translation>
                <numerusform>Deins · 1 Person</numerusform>
                <numerusform>Deins · {n} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/palette/sources.py"></location>
            <source>Show all {n} people with “{text}”</source>
            <extracomment>For one: Show the one person with “{text}”</extracomment>
            <translation>
                <numerusform>Die eine Person mit „{text}“ zeigen</numerusform>
                <numerusform>Alle {n} Personen mit „{text}“ zeigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>log</source>
            <translation>festhalten</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>due {day}</source>
            <translation>fällig {day}</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>next {day}</source>
            <translation>nächstes Mal {day}</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Recent</source>
            <translation>Kürzlich</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Show all the people with “{text}”, more than {n}</source>
            <translation>Alle Personen mit „{text}“ zeigen, mehr als {n}</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>Saved view</source>
            <translation>Gespeicherte Ansicht</translation>
        </message>
        <message>
            <location filename="ui/palette/sources.py"></location>
            <source>show people</source>
            <translation>Personen zeigen</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Not chosen yet</source>
            <translation>Noch nicht gewählt</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Log interaction…</source>
            <translation>Kontakt festhalten …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Skip this time</source>
            <translation>Diesmal auslassen</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Add interests or groups…</source>
            <translation>Interessen oder Gruppen hinzufügen …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Remove interests or groups…</source>
            <translation>Interessen oder Gruppen entfernen …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Introduce them to each other…</source>
            <translation>Miteinander bekannt machen …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Find duplicates</source>
            <translation>Dubletten finden</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>{name} (group)</source>
            <translation>{name} (Gruppe)</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Interests and groups</source>
            <translation>Interessen und Gruppen</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Introduce to someone…</source>
            <translation>Mit jemandem bekannt machen …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Look after again</source>
            <translation>Wieder kümmern</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Let go</source>
            <translation>Loslassen</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Has died</source>
            <translation>Ist verstorben</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Write…</source>
            <translation>Schreiben …</translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Untick what is to be removed</source>
            <translation>Nimm den Haken weg, wo etwas entfernt werden soll</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Log</source>
            <translation>Festhalten</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Tag</source>
            <translation>Markieren</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Snooze</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Clear selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/bulk_bar.py"></location>
            <source>{n} selected</source>
            <extracomment>For one: 1 selected</extracomment>
            <translation>
                <numerusform>1 ausgewählt</numerusform>
                <numerusform>{n} ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Interests to add</source>
            <translation>Interessen hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Groups to add</source>
            <translation>Gruppen hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Remove…</source>
            <translation>Entfernen …</translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Take interests or groups from everybody selected</source>
            <translation>Interessen oder Gruppen von allen Ausgewählten nehmen</translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>Type to find</source>
            <translation>Tippen zum Finden</translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>Nothing to choose yet</source>
            <translation>Noch nichts zu wählen</translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>ticked</source>
            <translation>angehakt</translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>not ticked</source>
            <translation>nicht angehakt</translation>
        </message>
        <message>
            <location filename="ui/people/columns.py"></location>
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <location filename="ui/people/columns.py"></location>
            <source>Next</source>
            <translation>Nächstes</translation>
        </message>
        <message>
            <location filename="ui/people/columns.py"></location>
            <source>Warmth</source>
            <translation>Wärme</translation>
        </message>
        <message>
            <location filename="ui/people/columns.py"></location>
            <source>Ways to reach</source>
            <translation>Wege zur Person</translation>
        </message>
        <message>
            <location filename="ui/people/columns.py"></location>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Add a date</source>
            <translation>Datum hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>What the date is</source>
            <translation>Was für ein Datum</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Day, the year may be left out</source>
            <translation>Tag, das Jahr darf fehlen</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Label of the date</source>
            <translation>Bezeichnung des Datums</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Label</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Remove this date</source>
            <translation>Dieses Datum entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>“{text}” is no day. Write it like 12 April 1990, or 12 April.</source>
            <translation>„{text}“ ist kein Tag. Schreib ihn wie 12. April 1990 oder 12. April.</translation>
        </message>
        <message>
            <location filename="ui/people/dragging.py"></location>
            <source>Give them what “{name}” asks for</source>
            <translation>Geben, was „{name}“ verlangt</translation>
        </message>
        <message>
            <location filename="ui/people/dragging.py"></location>
            <source>Add them to “{name}”</source>
            <translation>Zu „{name}“ hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Nobody here yet</source>
            <translation>Noch niemand hier</translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>This is where everyone you know is found: at work and in private life. Bring your contacts from a file, or begin with one person you would not like to lose sight of.</source>
            <translation>Hier findest du alle, die du kennst: beruflich und privat. Hol deine Kontakte aus einer Datei, oder beginne mit einer Person, die du nicht aus den Augen verlieren möchtest.</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Save view</source>
            <translation>Ansicht speichern</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Keep this filter in the sidebar</source>
            <translation>Diesen Filter in der Seitenleiste behalten</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Choose whether paused, let go or deceased people show</source>
            <translation>Wähle, ob Pausierte, Losgelassene oder Verstorbene zu sehen sind</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Active and paused</source>
            <translation>Aktiv und pausiert</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Never contacted</source>
            <translation>Nie kontaktiert</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Group…</source>
            <translation>Gruppe …</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Stage…</source>
            <translation>Stufe …</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Warmth…</source>
            <translation>Wärme …</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Place…</source>
            <translation>Ort …</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Clear all</source>
            <translation>Alles leeren</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Drop the search and every filter</source>
            <translation>Suche und alle Filter leeren</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/filter_bar.py"></location>
            <source>{n} chosen people</source>
            <extracomment>For one: 1 chosen person</extracomment>
            <translation>
                <numerusform>1 gewählte Person</numerusform>
                <numerusform>{n} gewählte Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Search: {value}</source>
            <translation>Suche: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Interest: {value}</source>
            <translation>Interesse: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Platform: {value}</source>
            <translation>Plattform: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Circle: {value}</source>
            <translation>Kreis: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Group: {value}</source>
            <translation>Gruppe: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Place: {value}</source>
            <translation>Ort: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Stage: {value}</source>
            <translation>Stufe: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Warmth: {value}</source>
            <translation>Wärme: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Status: {value}</source>
            <translation>Status: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>First and last name</source>
            <translation>Vor- und Nachname</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Name in parts</source>
            <translation>Name in Teilen</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Before the name</source>
            <translation>Vor dem Namen</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Middle names</source>
            <translation>Weitere Vornamen</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>After the name</source>
            <translation>Nach dem Namen</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Own number of days</source>
            <translation>Eigene Zahl an Tagen</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Days between contacts</source>
            <translation>Tage zwischen Kontakten</translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source> days</source>
            <translation> Tage</translation>
        </message>
        <message>
            <location filename="ui/people/in_place.py"></location>
            <source>Enter edits it</source>
            <translation>Enter bearbeitet es</translation>
        </message>
        <message>
            <location filename="ui/people/in_place.py"></location>
            <source>Enter saves, Shift+Enter begins a new line, Escape leaves</source>
            <translation>Enter speichert, Umschalt+Enter beginnt eine neue Zeile, Escape bricht ab</translation>
        </message>
        <message>
            <location filename="ui/people/in_place.py"></location>
            <source>Enter saves, Escape leaves</source>
            <translation>Enter speichert, Escape bricht ab</translation>
        </message>
        <message>
            <location filename="ui/people/in_place.py"></location>
            <source>{field}: {text}</source>
            <translation>{field}: {text}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/list_footer.py"></location>
            <source>{n} wilting</source>
            <extracomment>For one: 1 wilting</extracomment>
            <translation>
                <numerusform>1 welkt</numerusform>
                <numerusform>{n} welken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/list_footer.py"></location>
            <source>{n} planned this week</source>
            <extracomment>For one: 1 planned this week</extracomment>
            <translation>
                <numerusform>1 diese Woche geplant</numerusform>
                <numerusform>{n} diese Woche geplant</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>The other way round</source>
            <translation>Andersherum</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Usual columns and widths</source>
            <translation>Übliche Spalten und Breiten</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Sort upwards</source>
            <translation>Aufsteigend sortieren</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Sort downwards</source>
            <translation>Absteigend sortieren</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Hide this column</source>
            <translation>Diese Spalte verbergen</translation>
        </message>
        <message>
            <location filename="ui/people/list_look.py"></location>
            <source>Columns…</source>
            <translation>Spalten …</translation>
        </message>
        <message>
            <location filename="ui/people/method_form.py"></location>
            <source>Write the address, the number or the name there.</source>
            <translation>Schreib die Adresse, die Nummer oder den Namen dort.</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Add a way to reach</source>
            <translation>Weg hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Address, number or name there</source>
            <translation>Adresse, Nummer oder Name dort</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>How they feel about it</source>
            <translation>Wie gern es genutzt wird</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Remove this way</source>
            <translation>Diesen Weg entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>No platform</source>
            <translation>Keine Plattform</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>name@example.org</source>
            <translation>name@example.org</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>+44 20 7946 0000</source>
            <translation>+49 30 1234567</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Address or user name</source>
            <translation>Adresse oder Benutzername</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Street, town, country</source>
            <translation>Straße, Ort, Land</translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>User name, if known</source>
            <translation>Benutzername, falls bekannt</translation>
        </message>
        <message>
            <location filename="ui/people/no_match_page.py"></location>
            <source>Nobody has all of this at once. Take a filter away, or search for less.</source>
            <translation>Niemand hat all das zugleich. Nimm einen Filter weg, oder suche nach weniger.</translation>
        </message>
        <message>
            <location filename="ui/people/no_match_page.py"></location>
            <source>Show everyone who fits</source>
            <translation>Alle zeigen, die passen</translation>
        </message>
        <message>
            <location filename="ui/people/no_match_page.py"></location>
            <source>Clear search and filters</source>
            <translation>Suche und Filter leeren</translation>
        </message>
        <message>
            <location filename="ui/people/no_match_page.py"></location>
            <source>No one fits</source>
            <translation>Niemand passt</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/no_match_page.py"></location>
            <source>{n} people with another status fit.</source>
            <extracomment>For one: 1 person with another status fits.</extracomment>
            <translation>
                <numerusform>1 Person mit einem anderen Status passt.</numerusform>
                <numerusform>{n} Personen mit einem anderen Status passen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Add a field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Name of the field: dog, shoe size…</source>
            <translation>Name des Felds: Hund, Schuhgröße …</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>What it is here</source>
            <translation>Was es hier ist</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Name the field.</source>
            <translation>Nenne das Feld.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Rename the field…</source>
            <translation>Feld umbenennen …</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Remove here</source>
            <translation>Hier entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Remove the field from everyone</source>
            <translation>Feld bei allen entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Say what it is for this person.</source>
            <translation>Sag, was es bei dieser Person ist.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Rename or remove: {text}</source>
            <translation>Umbenennen oder entfernen: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_custom.py"></location>
            <source>Rename the field</source>
            <translation>Feld umbenennen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_custom.py"></location>
            <source>{n} people have it.</source>
            <extracomment>For one: 1 person has it.</extracomment>
            <translation>
                <numerusform>1 Person hat es.</numerusform>
                <numerusform>{n} Personen haben es.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>Log it in one step; Log interaction has room for a note</source>
            <translation>In einem Schritt festhalten; „Kontakt festhalten“ hat Platz für eine Notiz</translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>Write a note from a draft</source>
            <translation>Nachricht aus einem Entwurf schreiben</translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>My request is no longer open</source>
            <translation>Meine Anfrage ist nicht mehr offen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>They are left in peace for 30 days</source>
            <translation>Die Person hat 30 Tage Ruhe</translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>I asked to meet</source>
            <translation>Ich habe um ein Treffen gebeten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_deeds.py"></location>
            <source>I asked to connect</source>
            <translation>Ich habe angefragt</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_facts.py"></location>
            <source>{when}, turns {n}</source>
            <extracomment>For one: {when}, turns 1</extracomment>
            <translation>
                <numerusform>{when}, wird 1</numerusform>
                <numerusform>{when}, wird {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Add someone they know</source>
            <translation>Bekannte Person hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Write the day like 12 April 1990, or 12 April.</source>
            <translation>Schreib den Tag wie 12. April 1990 oder 12. April.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>{what} · {day}</source>
            <translation>{what} · {day}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Edit or delete: {text}</source>
            <translation>Bearbeiten oder löschen: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Whom they know</source>
            <translation>Wen die Person kennt</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>How, if you like: same team, married…</source>
            <translation>Woher, wenn du magst: gleiches Team, verheiratet …</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Type a name and choose it from the list: only people in the book.</source>
            <translation>Tippe einen Namen und wähle ihn aus der Liste: nur Personen im Buch.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Say how they know each other</source>
            <translation>Sag, woher sie sich kennen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_facts.py"></location>
            <source>Edit or remove: {text}</source>
            <translation>Bearbeiten oder entfernen: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Delete removes it</source>
            <translation>Entf entfernt es</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>{interest} also:</source>
            <translation>{interest} auch:</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>{interest}: nobody else yet</source>
            <translation>{interest}: sonst noch niemand</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Add a group</source>
            <translation>Gruppe hinzufügen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_ground.py"></location>
            <source>{name} · {n} people</source>
            <extracomment>For one: {name} · 1 person</extracomment>
            <translation>
                <numerusform>{name} · 1 Person</numerusform>
                <numerusform>{name} · {n} Personen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Show everyone with it</source>
            <translation>Alle damit zeigen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Show everyone with {interest}</source>
            <translation>Alle mit {interest} zeigen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Show everyone in it</source>
            <translation>Alle darin zeigen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Sample person</source>
            <translation>Beispielperson</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Add title and organisation</source>
            <translation>Beruf und Organisation hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Add a nickname</source>
            <translation>Spitznamen hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Add a place</source>
            <translation>Ort hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Edit everything in one form</source>
            <translation>Alles in einem Formular bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Open the page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Open the page (F11)</source>
            <translation>Seite öffnen (F11)</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Kind: {value}</source>
            <translation>Art: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>Rhythm: {value}</source>
            <translation>Rhythmus: {value}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_head.py"></location>
            <source>“{nickname}”</source>
            <translation>„{nickname}“</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Nothing logged yet.</source>
            <translation>Noch nichts festgehalten.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>You asked them on {day}; an answer may take a while.</source>
            <translation>Du hast am {day} angefragt; eine Antwort kann dauern.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>You asked them on {day}, without an answer so far.</source>
            <translation>Du hast am {day} angefragt, bisher ohne Antwort.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>No longer open</source>
            <translation>Nicht mehr offen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>You last tried {when}, {how}, without an answer.</source>
            <translation>Zuletzt versucht {when}, {how}, ohne Antwort.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Why you would like to know them</source>
            <translation>Warum du diese Person gern kennen würdest</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Say why in a sentence</source>
            <translation>Sag in einem Satz, warum</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>When did you last speak?</source>
            <translation>Wann habt ihr zuletzt gesprochen?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Put this away</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>How this date comes about</source>
            <translation>Wie es zu diesem Tag kommt</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Last in touch {when}, {how}.</source>
            <translation>Zuletzt in Kontakt {when}, {how}.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Last spoke {when}, {how}.</source>
            <translation>Zuletzt gesprochen {when}, {how}.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Last spoke about {when}.</source>
            <translation>Zuletzt gesprochen etwa {when}.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>{reason} Is it professional and personal by now?</source>
            <translation>{reason} Ist es inzwischen beruflich und persönlich?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Yes, both</source>
            <translation>Ja, beides</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>{reason} No prospect any more?</source>
            <translation>{reason} Kein Wunschkontakt mehr?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Connecting</source>
            <translation>Am Anfang</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>{reason} Is it a relationship by now?</source>
            <translation>{reason} Ist es inzwischen eine Beziehung?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>{words}.</source>
            <translation>{words}.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_next.py"></location>
            <source>When did you last speak? {answer}</source>
            <translation>Wann habt ihr zuletzt gesprochen? {answer}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_promises.py"></location>
            <source>Edit or delete</source>
            <translation>Bearbeiten oder löschen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_promises.py"></location>
            <source>What did you promise?</source>
            <translation>Was hast du versprochen?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_promises.py"></location>
            <source>When? tomorrow, 5 December…</source>
            <translation>Wann? morgen, 5. Dezember …</translation>
        </message>
        <message>
            <location filename="ui/people/panel_promises.py"></location>
            <source>Say what was promised.</source>
            <translation>Sag, was versprochen wurde.</translation>
        </message>
        <message>
            <location filename="ui/people/panel_promises.py"></location>
            <source>Done: {text}</source>
            <translation>Erledigt: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Nothing to avoid</source>
            <translation>Nichts zu vermeiden</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Common ground</source>
            <translation>Gemeinsames</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Follow-ups</source>
            <translation>Versprechen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Follow-up</source>
            <translation>Versprechen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Story so far</source>
            <translation>Bisher</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>What is worth remembering</source>
            <translation>Was sich zu merken lohnt</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Knows</source>
            <translation>Kennt</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Someone they know</source>
            <translation>Bekannte Person</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <location filename="ui/people/panel_sections.py"></location>
            <source>At a conference, through a friend…</source>
            <translation>Auf einer Konferenz, durch Freunde …</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Nothing yet. What you log is told here, newest first.</source>
            <translation>Noch nichts. Was du festhältst, steht hier, das Neueste zuerst.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_story.py"></location>
            <source>{n} older entries</source>
            <extracomment>For one: 1 older entry</extracomment>
            <translation>
                <numerusform>1 älterer Eintrag</numerusform>
                <numerusform>{n} ältere Einträge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Edit the note</source>
            <translation>Notiz bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Did they answer?</source>
            <translation>Kam eine Antwort?</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Not kept yet</source>
            <translation>Noch nicht gehalten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Show {name}</source>
            <translation>{name} zeigen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>How they feel about it, edit, remove</source>
            <translation>Wie gern es genutzt wird, bearbeiten, entfernen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Add the address</source>
            <translation>Adresse hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>They are glad to be reached here</source>
            <translation>Hier wird die Person gern erreicht</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Put this hint away</source>
            <translation>Diesen Hinweis ausblenden</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Writing to {value}</source>
            <translation>Schreiben an {value}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>personal; you know each other through work</source>
            <translation>persönlich; ihr kennt euch beruflich</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Best</source>
            <translation>Am besten</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>More on {value}</source>
            <translation>Mehr zu {value}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Write to {value}</source>
            <translation>An {value} schreiben</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Call {value}</source>
            <translation>{value} anrufen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Open {value}</source>
            <translation>{value} öffnen</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Copy {value}</source>
            <translation>{value} kopieren</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Calling {value}</source>
            <translation>Anruf an {value}</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Opened {value}</source>
            <translation>{value} geöffnet</translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Copied “{value}”</source>
            <translation>„{value}“ kopiert</translation>
        </message>
        <message>
            <location filename="ui/people/people_header.py"></location>
            <source>Columns and order</source>
            <translation>Spalten und Reihenfolge</translation>
        </message>
        <message>
            <location filename="ui/people/people_table.py"></location>
            <source>People</source>
            <translation>Menschen</translation>
        </message>
        <message>
            <location filename="ui/people/people_view.py"></location>
            <source>This filter will wait in the sidebar. A name that is there already is replaced.</source>
            <translation>Dieser Filter wartet dann in der Seitenleiste. Ein vorhandener Name wird ersetzt.</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>What they would rather not hear about</source>
            <translation>Was lieber nicht angesprochen wird</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Add person</source>
            <translation>Person hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Met several people?</source>
            <translation>Mehrere kennengelernt?</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>You know each other</source>
            <translation>Ihr kennt euch</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Be in touch</source>
            <translation>In Kontakt sein</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>12 March 2024</source>
            <translation>12. März 2024</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Write the day with its year, like 12 March 2024, or leave it empty.</source>
            <translation>Schreib den Tag mit Jahr, wie 12. März 2024, oder lass ihn leer.</translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Edit {name}</source>
            <translation>{name} bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Escape or Alt+Left</source>
            <translation>Escape oder Alt+Links</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Nobody chosen</source>
            <translation>Niemand gewählt</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Choose someone in the list to see what you know of them.</source>
            <translation>Wähle jemanden in der Liste, um zu sehen, was du weißt.</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>The person before (Alt+Up)</source>
            <translation>Vorige Person (Alt+Auf)</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>The person after (Alt+Down)</source>
            <translation>Nächste Person (Alt+Ab)</translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Add: {what}</source>
            <translation>Hinzufügen: {what}</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</source>
            <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>This file is too large for a photo: 40 MB is the most.</source>
            <translation>Diese Datei ist zu groß für ein Foto: höchstens 40 MB.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>This is no picture that Tendril can read. Take a JPEG, PNG, WebP, GIF or BMP file.</source>
            <translation>Dieses Bild kann Tendril nicht lesen. Nimm eine JPEG-, PNG-, WebP-, GIF- oder BMP-Datei.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>This picture is damaged and cannot be read.</source>
            <translation>Dieses Bild ist beschädigt und nicht lesbar.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Enter chooses or removes it</source>
            <translation>Enter wählt oder entfernt es</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Choose, drop or paste a photo</source>
            <translation>Foto wählen, hierher ziehen oder einfügen</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Choose a photo…</source>
            <translation>Foto wählen …</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Paste a photo</source>
            <translation>Foto einfügen</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Choose a photo</source>
            <translation>Foto wählen</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>There is no picture to paste.</source>
            <translation>Es gibt kein Bild zum Einfügen.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>This picture is too large: {width} × {height} pixels.</source>
            <translation>Dieses Bild ist zu groß: {width} × {height} Pixel.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Photo of {name}</source>
            <translation>Foto von {name}</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>“{file}” cannot be read: {reason}.</source>
            <translation>„{file}“ lässt sich nicht lesen: {reason}.</translation>
        </message>
        <message>
            <location filename="ui/people/photo.py"></location>
            <source>Remove the photo</source>
            <translation>Foto entfernen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/story_entries.py"></location>
            <source>{n} introductions</source>
            <extracomment>For one: 1 introduction</extracomment>
            <translation>
                <numerusform>1 Vorstellung</numerusform>
                <numerusform>{n} Vorstellungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/story_entries.py"></location>
            <source>{n} written</source>
            <extracomment>For one: 1 written</extracomment>
            <translation>
                <numerusform>1 geschrieben</numerusform>
                <numerusform>{n} geschrieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/story_entries.py"></location>
            <source>{n} spoken</source>
            <extracomment>For one: 1 spoken</extracomment>
            <translation>
                <numerusform>1 gesprochen</numerusform>
                <numerusform>{n} gesprochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/story_entries.py"></location>
            <source>{n} met</source>
            <extracomment>For one: 1 met</extracomment>
            <translation>
                <numerusform>1 getroffen</numerusform>
                <numerusform>{n} getroffen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/story_entries.py"></location>
            <source>{n} gifts</source>
            <extracomment>For one: 1 gift</extracomment>
            <translation>
                <numerusform>1 Geschenk</numerusform>
                <numerusform>{n} Geschenke</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>Promise kept</source>
            <translation>Versprechen gehalten</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>Promise</source>
            <translation>Versprechen</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>unanswered</source>
            <translation>ohne Antwort</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>does not count</source>
            <translation>zählt nicht</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; asked here</source>
            <translation>mit {name}; hier gefragt</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; {name} was asked</source>
            <translation>mit {name}; {name} wurde gefragt</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; an idea so far</source>
            <translation>mit {name}; bisher eine Idee</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; made</source>
            <translation>mit {name}; gemacht</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; made, and thanked for</source>
            <translation>mit {name}; gemacht und gedankt</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>to {name}; dropped</source>
            <translation>mit {name}; fallen gelassen</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>Met</source>
            <translation>Getroffen</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>gave</source>
            <translation>gegeben</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>asked</source>
            <translation>gebeten</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>received</source>
            <translation>bekommen</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>with {names}</source>
            <translation>mit {names}</translation>
        </message>
        <message>
            <location filename="ui/people/story_entries.py"></location>
            <source>Met at {event}</source>
            <translation>Bei {event} kennengelernt</translation>
        </message>
        <message>
            <location filename="ui/people/story_row.py"></location>
            <source>Enter shows what can be done</source>
            <translation>Enter zeigt, was sich tun lässt</translation>
        </message>
        <message>
            <location filename="ui/people/tag_fields.py"></location>
            <source>yours too</source>
            <translation>auch deins</translation>
        </message>
        <message>
            <location filename="ui/people/tag_fields.py"></location>
            <source>Type a name</source>
            <translation>Tippe einen Namen</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Also called: {text}</source>
            <translation>Auch genannt: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Department: {text}</source>
            <translation>Abteilung: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Interest: {text}</source>
            <translation>Interesse: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Group: {text}</source>
            <translation>Gruppe: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Place: {text}</source>
            <translation>Ort: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Email: {text}</source>
            <translation>E-Mail: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Phone: {text}</source>
            <translation>Telefon: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Page: {text}</source>
            <translation>Seite: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Address: {text}</source>
            <translation>Adresse: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Handle: {text}</source>
            <translation>Benutzername: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Note: {text}</source>
            <translation>Notiz: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>How you met: {text}</source>
            <translation>Woher ihr euch kennt: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Story: {text}</source>
            <translation>Bisher: {text}</translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>Promise: {text}</source>
            <translation>Versprechen: {text}</translation>
        </message>
        <message>
            <location filename="ui/program.py"></location>
            <source>This book has no passphrase yet, so there is nothing to lock it with.</source>
            <translation>Dieses Buch hat noch keine Passphrase, mit der es gesperrt werden könnte.</translation>
        </message>
        <message>
            <location filename="ui/program.py"></location>
            <source>Nothing of {name} was imported, because Tendril ended meanwhile.</source>
            <translation>Von {name} wurde nichts importiert, weil Tendril vorher beendet wurde.</translation>
        </message>
        <message>
            <location filename="ui/program.py"></location>
            <source>Tendril stays here</source>
            <translation>Tendril bleibt hier</translation>
        </message>
        <message>
            <location filename="ui/program.py"></location>
            <source>Reminders go on. Quit from this icon’s menu or by {keys} in the window.</source>
            <translation>Die Erinnerungen laufen weiter. Beenden lässt es sich im Menü dieses Symbols oder mit {keys} im Fenster.</translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>You will be in touch with 1 person again.</source>
            <translation>Mit 1 Person kommst du wieder in Kontakt.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/review/done_page.py"></location>
            <source>You will be in touch with {n} people again.</source>
            <translation>
                <numerusform>Mit 1 Person kommst du wieder in Kontakt.</numerusform>
                <numerusform>Mit {n} Personen kommst du wieder in Kontakt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>1 person comes up less often.</source>
            <translation>1 Person kommt seltener an die Reihe.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/review/done_page.py"></location>
            <source>{n} people come up less often.</source>
            <translation>
                <numerusform>1 Person kommt seltener an die Reihe.</numerusform>
                <numerusform>{n} Personen kommen seltener an die Reihe.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>1 person is paused.</source>
            <translation>1 Person ist pausiert.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/review/done_page.py"></location>
            <source>{n} people are paused.</source>
            <translation>
                <numerusform>1 Person ist pausiert.</numerusform>
                <numerusform>{n} Personen sind pausiert.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>You let 1 person go.</source>
            <translation>1 Person hast du losgelassen.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/review/done_page.py"></location>
            <source>You let {n} people go.</source>
            <translation>
                <numerusform>1 Person hast du losgelassen.</numerusform>
                <numerusform>{n} Personen hast du losgelassen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>1 person stays as it was.</source>
            <translation>1 Person bleibt, wie sie war.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/review/done_page.py"></location>
            <source>{n} people stay as they were.</source>
            <translation>
                <numerusform>1 Person bleibt, wie sie war.</numerusform>
                <numerusform>{n} Personen bleiben, wie sie waren.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>Nothing here is final: each of them can be taken up again, in People or by Undo.</source>
            <translation>Nichts hier ist endgültig: alle lassen sich wieder aufnehmen, in „Menschen“ oder mit Rückgängig.</translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>That was everybody</source>
            <translation>Das waren alle</translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>Nobody is wilting</source>
            <translation>Niemand welkt</translation>
        </message>
        <message>
            <location filename="ui/review/done_page.py"></location>
            <source>Everybody you promised a rhythm to was in touch not too long ago.</source>
            <translation>Mit allen, denen du einen Rhythmus versprochen hast, warst du vor nicht zu langer Zeit in Kontakt.</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>Get back in touch</source>
            <translation>Wieder melden</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>Review together</source>
            <translation>Gemeinsam durchsehen</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>{reached} of {total}</source>
            <translation>{reached} von {total}</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>This is done as soon as the present work is over</source>
            <translation>Das geschieht, sobald die jetzige Arbeit fertig ist</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>Something else was done since; History can take this back.</source>
            <translation>Seither wurde anderes getan; im Verlauf lässt sich das zurücknehmen.</translation>
        </message>
        <message>
            <location filename="ui/review/review_dialog.py"></location>
            <source>{name} stays as it was</source>
            <translation>{name} bleibt, wie es war</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Begin a message where you left off; what comes next is planned</source>
            <translation>Eine Nachricht beginnen, wo ihr stehen geblieben seid; das Nächste wird geplant</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>You have not noted any way to reach them.</source>
            <translation>Du hast keinen Weg zu dieser Person notiert.</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Try another way; what comes next is planned</source>
            <translation>Einen anderen Weg versuchen; das Nächste wird geplant</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Ways to reach them: {ways}</source>
            <translation>Wege zur Person: {ways}</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>{rhythm}, beginning today</source>
            <translation>{rhythm}, ab heute</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Slow down</source>
            <translation>Verlangsamen</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>No rhythm for now; promises and dates still come</source>
            <translation>Vorerst kein Rhythmus; Versprechen und Daten kommen weiter</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Only promises come; you can come back to it any time</source>
            <translation>Nur Versprechen kommen; du kannst jederzeit darauf zurückkommen</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Decide nothing now</source>
            <translation>Jetzt nichts entscheiden</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Common ground: {names}</source>
            <translation>Gemeinsames: {names}</translation>
        </message>
        <message>
            <location filename="ui/review/review_page.py"></location>
            <source>Choose another rhythm</source>
            <translation>Anderen Rhythmus wählen</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Made with</source>
            <translation>Gemacht mit</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>The build is unknown.</source>
            <translation>Der Stand ist unbekannt.</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Tendril {version}</source>
            <translation>Tendril {version}</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Whom to reach today, why, on which platform, and what you have in common. Free software, MIT licence.</source>
            <translation>Bei wem du dich heute melden kannst, warum, auf welcher Plattform, und was euch verbindet. Freie Software, MIT-Lizenz.</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Python, Qt, SQLite, Lucide's icons and more, each with the text of its licence.</source>
            <translation>Python, Qt, SQLite, die Symbole von Lucide und mehr, jeweils mit dem Text der Lizenz.</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Build {commit} of {date}</source>
            <translation>Stand {commit} vom {date}</translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Build {commit}</source>
            <translation>Stand {commit}</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>The backup has no passphrase: anyone who has the file can read it. The book keeps its own.</source>
            <translation>Die Sicherung hat keine Passphrase: Wer die Datei hat, kann sie lesen. Das Buch behält seine.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>One file with everything in it. Keep one somewhere else than on this computer, too.</source>
            <translation>Eine Datei mit allem darin. Bewahre auch eine anderswo auf als auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>By itself</source>
            <translation>Von selbst</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Writing the backup…</source>
            <translation>Sicherung wird geschrieben …</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Looking into the backup…</source>
            <translation>Die Sicherung wird angesehen …</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>The backup has a passphrase. The book has none, and stays without.</source>
            <translation>Die Sicherung hat eine Passphrase. Das Buch hat keine und bleibt ohne.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>The backup has another passphrase. The book keeps the one it has now.</source>
            <translation>Die Sicherung hat eine andere Passphrase. Das Buch behält die, die es jetzt hat.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Restoring the backup…</source>
            <translation>Sicherung wird wiederhergestellt …</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Go back</source>
            <translation>Zurückkehren</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Go back to what was here before</source>
            <translation>Zu dem zurückkehren, was vorher hier war</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Back up to</source>
            <translation>Sichern nach</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Tendril backup (*.sqlite3)</source>
            <translation>Tendril-Sicherung (*.sqlite3)</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Tendril backup (*.sqlite3);;All files (*)</source>
            <translation>Tendril-Sicherung (*.sqlite3);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>on your wish</source>
            <translation>auf deinen Wunsch</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>by itself, once a day</source>
            <translation>von selbst, einmal am Tag</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>before an import</source>
            <translation>vor einem Import</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>before people were merged</source>
            <translation>vor dem Zusammenführen von Personen</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>before a backup was restored</source>
            <translation>vor dem Wiederherstellen einer Sicherung</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>before a newer Tendril changed the format</source>
            <translation>bevor ein neueres Tendril das Format änderte</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Also before an import and a merge. The last ones of 7 days, 5 weeks and 12 months stay; those you asked for always do.</source>
            <translation>Auch vor einem Import und vor dem Zusammenführen. Die letzten von 7 Tagen, 5 Wochen und 12 Monaten bleiben; die du selbst angelegt hast, immer.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>{backups} · newest {when} · {size} together</source>
            <translation>{backups} · neueste {when} · zusammen {size}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/backup_section.py"></location>
            <source>{n} backups</source>
            <extracomment>For one: 1 backup</extracomment>
            <translation>
                <numerusform>1 Sicherung</numerusform>
                <numerusform>{n} Sicherungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Backed up.</source>
            <translation>Gesichert.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>No backup yet.</source>
            <translation>Noch keine Sicherung.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>{parts} · last changed {day}</source>
            <translation>{parts} · zuletzt geändert {day}</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>The backup is restored. What was here before is kept as {file}.</source>
            <translation>Die Sicherung ist wiederhergestellt. Was vorher hier war, bleibt als {file}.</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Look into the backup of {when}</source>
            <translation>In die Sicherung von {when} hineinsehen</translation>
        </message>
        <message>
            <location filename="ui/settings/backup_section.py"></location>
            <source>Backed up to {file}.</source>
            <translation>Gesichert als {file}.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/circles_section.py"></location>
            <source>Delete “{name}”; its {n} people go to</source>
            <extracomment>For one: Delete “{name}”; its 1 person goes to</extracomment>
            <translation>
                <numerusform>„{name}“ löschen; die 1 Person kommt nach</numerusform>
                <numerusform>„{name}“ löschen; die {n} Personen kommen nach</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>How often to be in touch. When a day is full, the heavier circle comes first.</source>
            <translation>Wie oft ihr in Kontakt seid. Ist ein Tag voll, kommt der gewichtigere Kreis zuerst.</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Another circle</source>
            <translation>Weiterer Kreis</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Days of the new circle</source>
            <translation>Tage des neuen Kreises</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight of the new circle</source>
            <translation>Gewicht des neuen Kreises</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Add the circle</source>
            <translation>Kreis hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Name of the circle {name}</source>
            <translation>Name des Kreises {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Days of {name}</source>
            <translation>Tage von {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight of {name}</source>
            <translation>Gewicht von {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Move {name} up</source>
            <translation>{name} nach oben</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Move {name} down</source>
            <translation>{name} nach unten</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Delete; you choose where its people go</source>
            <translation>Löschen; du wählst, wohin die Personen kommen</translation>
        </message>
        <message>
            <location filename="ui/settings/custom_fields_section.py"></location>
            <source>What you want to know of people besides, such as their dietary wishes or their dog’s name.</source>
            <translation>Was du sonst von Menschen wissen möchtest, etwa was sie essen oder wie ihr Hund heißt.</translation>
        </message>
        <message>
            <location filename="ui/settings/custom_fields_section.py"></location>
            <source>Another field</source>
            <translation>Weiteres Feld</translation>
        </message>
        <message>
            <location filename="ui/settings/custom_fields_section.py"></location>
            <source>Add the field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/settings/custom_fields_section.py"></location>
            <source>Name of the field {name}</source>
            <translation>Name des Felds {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Everything stays on this computer, in one folder that only you can read.</source>
            <translation>Alles bleibt auf diesem Computer, in einem Ordner, den nur du lesen kannst.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Remove the sample people</source>
            <translation>Beispielpersonen entfernen</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Sample people</source>
            <translation>Beispielpersonen</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>To keep it elsewhere, quit Tendril, move the folder, and start Tendril with --data-dir and the new place, or name that in the environment variable TENDRIL_DATA_DIR.</source>
            <translation>Um ihn anderswo zu haben, beende Tendril, verschiebe den Ordner und starte Tendril mit --data-dir und dem neuen Ort, oder nenne ihn in der Umgebungsvariablen TENDRIL_DATA_DIR.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Whoever may be here twice is shown side by side, and you decide.</source>
            <translation>Wer vielleicht doppelt hier ist, wird nebeneinander gezeigt, und du entscheidest.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>The complete book as JSON, or people as CSV, vCards or a calendar, for this and other programs. Some people only: choose them in People.</source>
            <translation>Das ganze Buch als JSON oder Personen als CSV, vCards oder Kalender, für dieses und andere Programme. Nur einige: wähle sie unter Menschen aus.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Only those who came with Tendril; undo brings them back.</source>
            <translation>Nur wer mit Tendril kam; Rückgängig bringt sie zurück.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>No program opens folders here. The path above can be copied.</source>
            <translation>Hier öffnet kein Programm Ordner. Der Pfad oben lässt sich kopieren.</translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>The folder: {folder}</source>
            <translation>Der Ordner: {folder}</translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Erase somebody who was deleted…</source>
            <translation>Wer gelöscht wurde: endgültig löschen …</translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Earlier imports</source>
            <translation>Frühere Importe</translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Every change is kept and can be taken back, step by step ({keys}), also tomorrow. An import can be taken back at any time: whom you have edited or met since stays.</source>
            <translation>Jede Änderung bleibt erhalten und lässt sich zurücknehmen, Schritt für Schritt ({keys}), auch morgen noch. Ein Import lässt sich jederzeit zurücknehmen: Wen du seither bearbeitet oder getroffen hast, der bleibt.</translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Nothing has been done yet.</source>
            <translation>Noch wurde nichts getan.</translation>
        </message>
        <message>
            <location filename="ui/settings/interests_section.py"></location>
            <source>What you care about yourself. Where someone shares it, Tendril shows the common ground.</source>
            <translation>Was dir selbst wichtig ist. Wo jemand es teilt, zeigt Tendril das Gemeinsame.</translation>
        </message>
        <message>
            <location filename="ui/settings/interests_section.py"></location>
            <source>Chess, trail running, databases…</source>
            <translation>Schach, Trailrunning, Datenbanken …</translation>
        </message>
        <message>
            <location filename="ui/settings/licences_dialog.py"></location>
            <source>Tendril stands on the work of others, who let everybody use it under these licences.</source>
            <translation>Tendril steht auf der Arbeit anderer, die sie allen unter diesen Lizenzen überlassen.</translation>
        </message>
        <message>
            <location filename="ui/settings/licences_dialog.py"></location>
            <source>Parts of the program</source>
            <translation>Teile des Programms</translation>
        </message>
        <message>
            <location filename="ui/settings/licences_dialog.py"></location>
            <source>Text of the licence</source>
            <translation>Text der Lizenz</translation>
        </message>
        <message>
            <location filename="ui/settings/licences_dialog.py"></location>
            <source>Copy text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <location filename="ui/settings/licences_dialog.py"></location>
            <source>{name} {version} ({licence})</source>
            <translation>{name} {version} ({licence})</translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>A number without a country code is read as one of this country, so that people are known again.</source>
            <translation>Eine Nummer ohne Landesvorwahl gilt als eine dieses Landes, damit Personen wiedererkannt werden.</translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>From the system</source>
            <translation>Vom System</translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>From the system ({country})</source>
            <translation>Vom System ({country})</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Away is who presses no key and moves no mouse in Tendril’s windows. What you are writing is kept, and reminders wait until you unlock.</source>
            <translation>Abwesend ist, wer in Tendrils Fenstern keine Taste drückt und die Maus nicht bewegt. Was du gerade schreibst, bleibt erhalten, und Erinnerungen warten, bis du entsperrst.</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>The keyring then keeps the key of the book and opens with your session: whoever sits there needs no passphrase. Not the passphrase itself is kept, and after a change of it you are asked again.</source>
            <translation>Der Schlüsselbund bewahrt dann den Schlüssel des Buches auf und öffnet sich mit deiner Sitzung: Wer dort sitzt, braucht keine Passphrase. Die Passphrase selbst wird nicht aufbewahrt, und nach einer Änderung wirst du wieder gefragt.</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>The book</source>
            <translation>Das Buch</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Change…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Lock now</source>
            <translation>Jetzt sperren</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>The keyring is asked…</source>
            <translation>Der Schlüsselbund wird gefragt …</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>At login</source>
            <translation>Bei der Anmeldung</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Older backups</source>
            <translation>Ältere Sicherungen</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Lock them like the book</source>
            <translation>Wie das Buch sperren</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Delete them…</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Keep them</source>
            <translation>Behalten</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Delete {n} backups for good</source>
            <extracomment>For one: Delete 1 backup for good</extracomment>
            <translation>
                <numerusform>{n} Sicherung endgültig löschen</numerusform>
                <numerusform>{n} Sicherungen endgültig löschen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Writing the older backups anew…</source>
            <translation>Die älteren Sicherungen werden neu geschrieben …</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Deleting the older backups…</source>
            <translation>Die älteren Sicherungen werden gelöscht …</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>No passphrase: whoever can read your files can read the book.</source>
            <translation>Keine Passphrase: Wer deine Dateien lesen kann, kann das Buch lesen.</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Locked with a passphrase. Whoever forgets it has lost the book.</source>
            <translation>Mit einer Passphrase gesperrt. Wer sie vergisst, hat das Buch verloren.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>{n} minutes</source>
            <extracomment>For one: 1 minute</extracomment>
            <translation>
                <numerusform>1 Minute</numerusform>
                <numerusform>{n} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>No keyring answers now, so the passphrase will be asked for.</source>
            <translation>Gerade antwortet kein Schlüsselbund, also wird nach der Passphrase gefragt.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>{n} can be read without the passphrase</source>
            <extracomment>For one: 1 can be read without the passphrase</extracomment>
            <translation>
                <numerusform>{n} ist ohne die Passphrase lesbar</numerusform>
                <numerusform>{n} sind ohne die Passphrase lesbar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>{n} have a passphrase of before</source>
            <extracomment>For one: 1 has a passphrase of before</extracomment>
            <translation>
                <numerusform>{n} hat eine Passphrase von früher</numerusform>
                <numerusform>{n} haben eine Passphrase von früher</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Write them without a passphrase</source>
            <translation>Ohne Passphrase neu schreiben</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>from {first} to {last}</source>
            <translation>vom {first} bis {last}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>{n} backups are written anew.</source>
            <extracomment>For one: 1 backup is written anew.</extracomment>
            <translation>
                <numerusform>{n} Sicherung ist neu geschrieben.</numerusform>
                <numerusform>{n} Sicherungen sind neu geschrieben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>{n} backups are deleted, and a new one written.</source>
            <extracomment>For one: 1 backup is deleted, and a new one written.</extracomment>
            <translation>
                <numerusform>{n} Sicherung ist gelöscht und eine neue geschrieben.</numerusform>
                <numerusform>{n} Sicherungen sind gelöscht und eine neue geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>They could not be changed, and stay as they were: {names}</source>
            <translation>Sie ließen sich nicht ändern und bleiben, wie sie waren: {names}</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>Without it nobody can read the book and its backups: on a lost computer, in a copied folder, in somebody’s cloud. While Tendril is open, they can be read here. A change of the passphrase is not taken back by {keys}.</source>
            <translation>Ohne sie kann niemand das Buch und seine Sicherungen lesen: auf einem verlorenen Rechner, in einem kopierten Ordner, in einer fremden Cloud. Solange Tendril offen ist, sind sie hier lesbar. Eine Änderung der Passphrase nimmt {keys} nicht zurück.</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>The keyring does not have the key of this book any more.</source>
            <translation>Der Schlüsselbund hat den Schlüssel dieses Buches nicht mehr.</translation>
        </message>
        <message>
            <location filename="ui/settings/passphrase_section.py"></location>
            <source>from {day}</source>
            <translation>vom {day}</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Where people are reached. People known through work are written to on professional ones.</source>
            <translation>Wo Menschen erreicht werden. Wer dir beruflich bekannt ist, wird auf beruflichen angeschrieben.</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Your own</source>
            <translation>Deine eigenen</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Another platform</source>
            <translation>Weitere Plattform</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Kind of the new platform</source>
            <translation>Art der neuen Plattform</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>What is written down of people there</source>
            <translation>Was dort von Menschen notiert wird</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Add the platform</source>
            <translation>Plattform hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by name or handle</source>
            <translation>per Benutzername</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by web address</source>
            <translation>per Webadresse</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by email address</source>
            <translation>per E-Mail-Adresse</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by phone number</source>
            <translation>per Telefonnummer</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by postal address</source>
            <translation>per Postadresse</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Name of the platform {name}</source>
            <translation>Name der Plattform {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Kind of {name}</source>
            <translation>Art von {name}</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>One notification in the morning, and none when nobody is due.</source>
            <translation>Eine Benachrichtigung am Morgen, und keine, wenn niemand fällig ist.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Each morning</source>
            <translation>Jeden Morgen</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Privacy</source>
            <translation>Privatsphäre</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Shown by</source>
            <translation>Gezeigt durch</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Nothing is shown then, whatever is due.</source>
            <translation>Dann wird nichts gezeigt, was auch fällig ist.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Work matters come on your working days, within these hours.</source>
            <translation>Berufliches kommt an deinen Arbeitstagen, in diesen Stunden.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Friends and family on any day, within these hours.</source>
            <translation>Freunde und Familie an jedem Tag, in diesen Stunden.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Nothing can show a notification here. Today still tells you.</source>
            <translation>Hier kann nichts eine Benachrichtigung zeigen. „Heute“ sagt es dir trotzdem.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>At present: {way} – {sentence}.</source>
            <translation>Zurzeit: {way} – {sentence}.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>The desktop's notifications</source>
            <translation>Benachrichtigungen des Desktops</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Plain notifications</source>
            <translation>Schlichte Benachrichtigungen</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>The tray icon</source>
            <translation>Das Symbol in der Leiste</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>at</source>
            <translation>um</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>For screens other people can see: “Time to reach out to someone”.</source>
            <translation>Für Bildschirme, die andere sehen: „Zeit, dich bei jemandem zu melden“.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>The best there is</source>
            <translation>Das Beste, was da ist</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>until</source>
            <translation>bis</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>No notification could be shown here. Today still tells you.</source>
            <translation>Hier ließ sich keine Benachrichtigung zeigen. „Heute“ sagt es dir trotzdem.</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Shown by: {way} – {sentence}</source>
            <translation>Gezeigt durch: {way} – {sentence}</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{way}: {sentence}</source>
            <translation>{way}: {sentence}</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{label} from</source>
            <translation>{label} von</translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{label} until</source>
            <translation>{label} bis</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/restore_preview.py"></location>
            <source>{n} steps, which would be gone</source>
            <extracomment>For one: 1 step, which would be gone</extracomment>
            <translation>
                <numerusform>1 Schritt, der weg wäre</numerusform>
                <numerusform>{n} Schritte, die weg wären</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>It holds just what is in Tendril now: nothing would change.</source>
            <translation>Sie enthält genau das, was jetzt in Tendril steht: Nichts würde sich ändern.</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Restoring replaces what is in Tendril now. That is kept as a backup, so that you can go back.</source>
            <translation>Wiederherstellen ersetzt, was jetzt in Tendril ist. Das bleibt als Sicherung, damit du zurückkehren kannst.</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Restore it</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Would be missing</source>
            <translation>Würde fehlen</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Would come back</source>
            <translation>Käme zurück</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Would be as before</source>
            <translation>Wäre wie vorher</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>Done since then</source>
            <translation>Seitdem getan</translation>
        </message>
        <message>
            <location filename="ui/settings/restore_preview.py"></location>
            <source>{people}: {names}</source>
            <translation>{people}: {names}</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Find a setting</source>
            <translation>Einstellung finden</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Go to a section</source>
            <translation>Zu einem Abschnitt</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Everything applies at once, and {keys} takes it back.</source>
            <translation>Alles gilt sofort, und {keys} nimmt es zurück.</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>No setting has “{text}” in it.</source>
            <translation>Keine Einstellung enthält „{text}“.</translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Go to {section}</source>
            <translation>Gehe zu {section}</translation>
        </message>
        <message>
            <location filename="ui/settings/start_section.py"></location>
            <source>Start this one instead</source>
            <translation>Stattdessen dieses starten</translation>
        </message>
        <message>
            <location filename="ui/settings/start_section.py"></location>
            <source>It waits in the tray, so that reminders come without the window. The system keeps this; untick it to take it back.</source>
            <translation>Es wartet in der Leiste, damit Erinnerungen ohne das Fenster kommen. Das merkt sich das System; nimm den Haken weg, um es zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="ui/settings/start_section.py"></location>
            <source>What is to start is not there any more: {command}</source>
            <translation>Was gestartet werden soll, ist nicht mehr da: {command}</translation>
        </message>
        <message>
            <location filename="ui/settings/start_section.py"></location>
            <source>Another Tendril is started: {command}</source>
            <translation>Gestartet wird ein anderes Tendril: {command}</translation>
        </message>
        <message>
            <location filename="ui/settings/templates_section.py"></location>
            <source>Your own words for the notes you write often. They are offered before those Tendril brings along.</source>
            <translation>Deine eigenen Worte für Notizen, die du oft schreibst. Sie werden vor denen angeboten, die Tendril mitbringt.</translation>
        </message>
        <message>
            <location filename="ui/settings/templates_section.py"></location>
            <source>{template} (copy)</source>
            <translation>{template} (Kopie)</translation>
        </message>
        <message>
            <location filename="ui/settings/templates_section.py"></location>
            <source>Copy {name}</source>
            <translation>{name} kopieren</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/week_section.py"></location>
            <source>{n} days</source>
            <extracomment>For one: 1 day</extracomment>
            <translation>
                <numerusform>1 Tag</numerusform>
                <numerusform>{n} Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>How many people you want to reach on a day. Tendril plans no more than that.</source>
            <translation>Bei wie vielen du dich an einem Tag melden möchtest. Mehr plant Tendril nicht.</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Time off from</source>
            <translation>Auszeit von</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Time off until</source>
            <translation>Auszeit bis</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>What the time off is for</source>
            <translation>Wofür die Auszeit ist</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Add time off</source>
            <translation>Auszeit hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>{start} – {end}</source>
            <translation>{start} – {end}</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Write a day such as 21 December, or choose one from the calendar.</source>
            <translation>Schreib einen Tag wie 21. Dezember, oder wähle einen aus dem Kalender.</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>None planned. Nothing is planned on days off.</source>
            <translation>Keine geplant. An freien Tagen wird nichts geplant.</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Remove time off {days}</source>
            <translation>Auszeit {days} entfernen</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>People on {day}</source>
            <translation>Personen am {day}</translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>{day} is a working day</source>
            <translation>{day} ist ein Arbeitstag</translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Choose a day</source>
            <translation>Tag wählen</translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Previous month</source>
            <translation>Voriger Monat</translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Next month</source>
            <translation>Nächster Monat</translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Type a day</source>
            <translation>Tippe einen Tag</translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Or type: last Friday</source>
            <translation>Oder tippe: letzten Freitag</translation>
        </message>
        <message>
            <location filename="ui/shared/completion.py"></location>
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <location filename="ui/shared/completion.py"></location>
            <source>as typed</source>
            <translation>wie geschrieben</translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>Choose from a calendar</source>
            <translation>Aus dem Kalender wählen</translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>12 April, or 12 April 1990</source>
            <translation>12. April oder 12. April 1990</translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>12 April 2026</source>
            <translation>12. April 2026</translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Discard what you wrote?</source>
            <translation>Geschriebenes verwerfen?</translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Continue editing</source>
            <translation>Weiter bearbeiten</translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Your changes were not saved</source>
            <translation>Deine Änderungen wurden nicht gespeichert</translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>These are sample people</source>
            <translation>Das sind Beispielpersonen</translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>Remove them</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>These are sample people, made up to try Tendril with.</source>
            <translation>Das sind Beispielpersonen, erfunden, um Tendril auszuprobieren.</translation>
        </message>
        <message>
            <location filename="ui/shared/search_field.py"></location>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <location filename="ui/shared/snooze_menu.py"></location>
            <source>Choose a day…</source>
            <translation>Tag wählen …</translation>
        </message>
        <message>
            <location filename="ui/shared/undo_bar.py"></location>
            <source>What was just done</source>
            <translation>Was gerade getan wurde</translation>
        </message>
        <message>
            <location filename="ui/shared/undo_bar.py"></location>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Your rhythms promise {promise} a week, and you have room for {room}.</source>
            <translation>Deine Rhythmen versprechen {promise} pro Woche, und du hast Platz für {room}.</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Any one of these would make it fit:</source>
            <translation>Jedes davon allein würde genügen:</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Slow it down</source>
            <translation>Langsamer machen</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Make this room</source>
            <translation>So viel Platz schaffen</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Who would move?</source>
            <translation>Wer wäre das?</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>{button}: {what}</source>
            <translation>{button}: {what}</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Longest not in touch</source>
            <translation>Am längsten ohne Kontakt</translation>
        </message>
        <message>
            <location filename="ui/shared/ways_to_fit.py"></location>
            <source>Who would move: {what}</source>
            <translation>Wer verschoben würde: {what}</translation>
        </message>
        <message>
            <location filename="ui/single_instance.py"></location>
            <source>The disk that holds {directory} is full, so the window cannot be opened. Nothing was changed. Make room there and start again.</source>
            <translation>Der Datenträger mit {directory} ist voll, deshalb lässt sich das Fenster nicht öffnen. Nichts wurde geändert. Schaffe dort Platz und starte noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They wrote</source>
            <translation>Hat geschrieben</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They reached out</source>
            <translation>Hat sich gemeldet</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>No preference known</source>
            <translation>Keine Vorliebe bekannt</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Professional and personal</source>
            <translation>Beruflich und persönlich</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Prof.</source>
            <translation>Ber.</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Pers.</source>
            <translation>Pers.</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Prospect</source>
            <translation>Wunschkontakt</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Relationship</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Someone I would like to know</source>
            <translation>Jemand, den ich gern kennen würde</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Met or invited; the first steps</source>
            <translation>Getroffen oder eingeladen; die ersten Schritte</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>We are in touch both ways</source>
            <translation>Wir sind gegenseitig in Kontakt</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Deceased</source>
            <translation>Verstorben</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Video call</source>
            <translation>Videoanruf</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Gift</source>
            <translation>Geschenk</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>I reached out</source>
            <translation>Ich habe mich gemeldet</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They did</source>
            <translation>Von der anderen Seite</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>You wrote</source>
            <translation>Du hast geschrieben</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>You reached out</source>
            <translation>Du hast dich gemeldet</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by email</source>
            <translation>per E-Mail</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by message</source>
            <translation>per Nachricht</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by phone</source>
            <translation>am Telefon</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by video call</source>
            <translation>per Videoanruf</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>in person</source>
            <translation>bei einem Treffen</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by card</source>
            <translation>per Karte</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>with a gift</source>
            <translation>mit einem Geschenk</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>at an event</source>
            <translation>auf einer Veranstaltung</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Preferred</source>
            <translation>Bevorzugt</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Rather not</source>
            <translation>Lieber nicht</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Other date</source>
            <translation>Anderes Datum</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Warm</source>
            <translation>Warm</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Cooling</source>
            <translation>Kühlt ab</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Wilting</source>
            <translation>Welkt</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>A month ago</source>
            <translation>Vor einem Monat</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Half a year ago</source>
            <translation>Vor einem halben Jahr</translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Cannot say</source>
            <translation>Weiß nicht</translation>
        </message>
        <message>
            <location filename="ui/theme/indicators.py"></location>
            <source>There is no room for the window’s temporary files in {folder}: {reason}. Nothing was changed. Make room there, or name another folder in the environment variable TMPDIR, and start again.</source>
            <translation>In {folder} ist kein Platz für die vorübergehenden Dateien des Fensters: {reason}. Nichts wurde geändert. Schaffe dort Platz, oder nenne einen anderen Ordner in der Umgebungsvariable TMPDIR, und starte noch einmal.</translation>
        </message>
        <message>
            <location filename="ui/today/below_column.py"></location>
            <source>When you have room</source>
            <translation>Wenn du Platz hast</translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>Their interests: {names}</source>
            <translation>Weitere Interessen: {names}</translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>R reached out, S snooze, K skip, W the suggested way, Enter opens</source>
            <translation>R gemeldet, S zurückstellen, K auslassen, W vorgeschlagener Weg, Enter öffnet</translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>Did they answer last time?</source>
            <translation>Kam beim letzten Mal eine Antwort?</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>That was everybody for today</source>
            <translation>Das waren alle für heute</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>You keep this day free; whoever is below can wait.</source>
            <translation>Diesen Tag hältst du frei; wer unten steht, kann warten.</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>Everybody is looked after today</source>
            <translation>Heute ist an alle gedacht</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>A free day</source>
            <translation>Ein freier Tag</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>Nobody is due. If you feel like it, someone below would be glad to hear from you.</source>
            <translation>Niemand ist fällig. Wenn du magst: unten würde sich jemand freuen, von dir zu hören.</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>You keep this day free. Enjoy it.</source>
            <translation>Diesen Tag hältst du frei. Genieße ihn.</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>Nobody is waiting to hear from you. Enjoy the day.</source>
            <translation>Niemand wartet darauf, von dir zu hören. Genieße den Tag.</translation>
        </message>
        <message>
            <location filename="ui/today/glad_card.py"></location>
            <source>Next comes {name}: {day}.</source>
            <translation>Als Nächstes kommt {name}: {day}.</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>One</source>
            <translation>Eine</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Two</source>
            <translation>Zwei</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Three</source>
            <translation>Drei</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Four</source>
            <translation>Vier</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Five</source>
            <translation>Fünf</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Six</source>
            <translation>Sechs</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Seven</source>
            <translation>Sieben</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Eight</source>
            <translation>Acht</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Nine</source>
            <translation>Neun</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Ten</source>
            <translation>Zehn</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Eleven</source>
            <translation>Elf</translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Twelve</source>
            <translation>Zwölf</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/number_words.py"></location>
            <source>{word} people to tend today.</source>
            <extracomment>For one: {word} person to tend today.</extracomment>
            <translation>
                <numerusform>{word} Person für heute.</numerusform>
                <numerusform>{word} Personen für heute.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/number_words.py"></location>
            <source>About {n} minutes.</source>
            <extracomment>For one: About 1 minute.</extracomment>
            <translation>
                <numerusform>Etwa 1 Minute.</numerusform>
                <numerusform>Etwa {n} Minuten.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Nobody to tend today.</source>
            <translation>Niemand für heute.</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>How often would you like to be in touch? Nobody is due until you choose.</source>
            <translation>Wie oft möchtest du in Kontakt sein? Niemand ist fällig, bevor du wählst.</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose a rhythm</source>
            <translation>Rhythmus wählen</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Reached out to {name}</source>
            <translation>Bei {name} gemeldet</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>{way}: {name}</source>
            <translation>{way}: {name}</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Snooze {name}</source>
            <translation>{name} zurückstellen</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Skip {name} this time</source>
            <translation>{name} diesmal auslassen</translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose a rhythm for {name}</source>
            <translation>Rhythmus für {name} wählen</translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Opened {platform} for {name}</source>
            <translation>{platform} für {name} geöffnet</translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Calling {name}</source>
            <translation>Anruf bei {name}</translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Writing to {name}</source>
            <translation>Schreiben an {name}</translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Copied {value} for {platform}</source>
            <translation>{value} für {platform} kopiert</translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Reach {name} on {platform}</source>
            <translation>{name} auf {platform} erreichen</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{people} this week; you said you have room for {room}</source>
            <translation>{people} diese Woche; du hast nach deiner Angabe Platz für {room}</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>Key V</source>
            <translation>Taste V</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>See who</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>Look at it</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>Note them</source>
            <translation>Notieren</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{event} was {day}. A line a person is enough.</source>
            <translation>{event} war {day}. Eine Zeile je Person genügt.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/side_column.py"></location>
            <source>{pair}, and {n} other introductions: no news for 30 days.</source>
            <extracomment>For one: {pair}, and 1 other introduction: no news for 30 days.</extracomment>
            <translation>
                <numerusform>{pair} und 1 weitere Vorstellung: seit 30 Tagen nichts Neues.</numerusform>
                <numerusform>{pair} und {n} weitere Vorstellungen: seit 30 Tagen nichts Neues.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/side_column.py"></location>
            <source>{word} people have been quiet for over twice their rhythm. Revive, slow down or let go.</source>
            <extracomment>For one: One person has been quiet for over twice their rhythm. Revive, slow down or let go.</extracomment>
            <translation>
                <numerusform>{word} Person ist seit über dem Doppelten ihres Rhythmus still. Auffrischen, verlangsamen oder loslassen.</numerusform>
                <numerusform>{word} Personen sind seit über dem Doppelten ihres Rhythmus still. Auffrischen, verlangsamen oder loslassen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>Coming up</source>
            <translation>Demnächst</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/side_column.py"></location>
            <source>{word} people left three tries unanswered. Try another way, slow down or let go.</source>
            <extracomment>For one: One person left three tries unanswered. Try another way, slow down or let go.</extracomment>
            <translation>
                <numerusform>{word} Person ließ drei Versuche ohne Antwort. Versuch einen anderen Weg, werde langsamer oder lass los.</numerusform>
                <numerusform>{word} Personen ließen drei Versuche ohne Antwort. Versuch einen anderen Weg, werde langsamer oder lass los.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/side_column.py"></location>
            <source>{word} people have been quiet for long, some after three unanswered tries. Revive, slow down or let go.</source>
            <extracomment>For one: One person has been quiet for long.</extracomment>
            <translation>
                <numerusform>{word} Person ist seit Langem still. Auffrischen, verlangsamen oder loslassen.</numerusform>
                <numerusform>{word} Personen sind seit Langem still, einige nach drei Versuchen ohne Antwort. Auffrischen, verlangsamen oder loslassen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{people} of {room}</source>
            <translation>{people} von {room}</translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{pair}: no news for 30 days.</source>
            <translation>{pair}: seit 30 Tagen nichts Neues.</translation>
        </message>
        <message>
            <location filename="ui/today/today_page.py"></location>
            <source>Today’s list</source>
            <translation>Liste für heute</translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="ui/today/week_bars.py"></location>
            <source>{day}: {people}, room for {room}</source>
            <translation>{day}: {people}, Platz für {room}</translation>
        </message>
        <message>
            <location filename="ui/today/week_bars.py"></location>
            <source>People each day: {days}</source>
            <translation>Personen an jedem Tag: {days}</translation>
        </message>
        <message>
            <location filename="ui/tray/locked_icon.py"></location>
            <source>Locked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <location filename="ui/tray/person_menu.py"></location>
            <source>Snooze until tomorrow</source>
            <translation>Bis morgen zurückstellen</translation>
        </message>
        <message>
            <location filename="ui/tray/person_menu.py"></location>
            <source>Snooze a week</source>
            <translation>Eine Woche zurückstellen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} to tend today</source>
            <extracomment>For one: 1 to tend today</extracomment>
            <translation>
                <numerusform>1 für heute</numerusform>
                <numerusform>{n} für heute</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Add person…</source>
            <translation>Person hinzufügen …</translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Open Tendril</source>
            <translation>Tendril öffnen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} more in Today</source>
            <extracomment>For one: 1 more in Today</extracomment>
            <translation>
                <numerusform>1 weitere in „Heute“</numerusform>
                <numerusform>{n} weitere in „Heute“</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Nobody to tend today</source>
            <translation>Niemand für heute</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} days late</source>
            <extracomment>For one: 1 day late</extracomment>
            <translation>
                <numerusform>1 Tag überfällig</numerusform>
                <numerusform>{n} Tage überfällig</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Pause reminders</source>
            <translation>Erinnerungen pausieren</translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{name}, {why}</source>
            <translation>{name}, {why}</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} months late</source>
            <extracomment>For one: 1 month late</extracomment>
            <translation>
                <numerusform>1 Monat überfällig</numerusform>
                <numerusform>{n} Monate überfällig</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Someone, {why}</source>
            <translation>Jemand, {why}</translation>
        </message>
        <message>
            <location filename="ui/tray/tray_wait.py"></location>
            <source>This desktop has no tray. Closing the window minimises it, so that reminders still come.</source>
            <translation>Diese Oberfläche hat keine Taskleiste für Symbole. Schließen minimiert das Fenster, damit Erinnerungen weiter kommen.</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Tendril made a mistake it did not expect. What was half done has been taken back, and your book is as it was before. The report below helps to mend it: it tells where it happened and nothing of your book.</source>
            <translation>Tendril hat einen Fehler gemacht, mit dem es nicht gerechnet hat. Halbfertiges wurde zurückgenommen, dein Buch ist wie zuvor. Der Bericht unten hilft, ihn zu beheben: Er sagt, wo es geschah, und nichts aus deinem Buch.</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Something went wrong</source>
            <translation>Etwas ging schief</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>The last time Tendril was ended by a fault. Whatever you had done is in your book; what was half done is not. The report below tells where it happened and nothing of your book.</source>
            <translation>Beim letzten Mal wurde Tendril durch einen Fehler beendet. Was du getan hattest, steht in deinem Buch; was halb getan war, nicht. Der Bericht unten sagt, wo es geschah, und nichts aus deinem Buch.</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>With the words of the error, which may name people of your book</source>
            <translation>Mit den Worten des Fehlers, die Menschen aus deinem Buch nennen können</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="ui/welcome/choice_row.py"></location>
            <source>{what}: {choice}</source>
            <translation>{what}: {choice}</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>What do you care about?</source>
            <translation>Was ist dir wichtig?</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>People bond over what they share. Where someone cares about the same, Tendril shows the common ground.</source>
            <translation>Menschen verbindet, was sie teilen. Wo jemandem dasselbe wichtig ist, zeigt Tendril das Gemeinsame.</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Cooking</source>
            <translation>Kochen</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Hiking</source>
            <translation>Wandern</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Books</source>
            <translation>Bücher</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Travel</source>
            <translation>Reisen</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Football</source>
            <translation>Fußball</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Running</source>
            <translation>Laufen</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Cycling</source>
            <translation>Radfahren</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Gardening</source>
            <translation>Garten</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Photography</source>
            <translation>Fotografie</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Films</source>
            <translation>Filme</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Theatre</source>
            <translation>Theater</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Chess</source>
            <translation>Schach</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Board games</source>
            <translation>Brettspiele</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Technology</source>
            <translation>Technik</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Art</source>
            <translation>Kunst</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Type an interest and press Enter</source>
            <translation>Tippe ein Interesse und drücke Enter</translation>
        </message>
        <message>
            <location filename="ui/welcome/interests_step.py"></location>
            <source>Or take some of these</source>
            <translation>Oder nimm einige davon</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>Whom would you like to keep in touch with?</source>
            <translation>Mit wem möchtest du in Kontakt bleiben?</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>A name is enough. Begin with two or three people who come to mind; the others can follow.</source>
            <translation>Ein Name genügt. Beginne mit zwei, drei Menschen, die dir einfallen; die anderen können folgen.</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>Add this person</source>
            <translation>Diese Person hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>Try with sample people</source>
            <translation>Mit Beispielpersonen probieren</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>What they like, if you know</source>
            <translation>Was sie mögen, falls du es weißt</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>no rhythm yet</source>
            <translation>noch kein Rhythmus</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>when you have room</source>
            <translation>wenn du Platz hast</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>comes up {day}</source>
            <translation>an der Reihe {day}</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>Tendril asks you later.</source>
            <translation>Tendril fragt dich später.</translation>
        </message>
        <message>
            <location filename="ui/welcome/people_step.py"></location>
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>How much room do you have?</source>
            <translation>Wie viel Platz hast du?</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>A small list you can finish beats a pile. Tendril plans no more people on a day than you say.</source>
            <translation>Eine kleine Liste, die du schaffst, ist besser als ein Berg. Tendril plant an einem Tag nicht mehr Personen, als du sagst.</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>People on a working day</source>
            <translation>Personen an einem Arbeitstag</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>People on other days</source>
            <translation>Personen an anderen Tagen</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>On a working day</source>
            <translation>An einem Arbeitstag</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>On other days</source>
            <translation>An anderen Tagen</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>You work on</source>
            <translation>Du arbeitest am</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>About {people} a week, at most {minutes} a day.</source>
            <translation>Etwa {people} pro Woche, höchstens {minutes} am Tag.</translation>
        </message>
        <message>
            <location filename="ui/welcome/room_step.py"></location>
            <source>people</source>
            <translation>Personen</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Welcome to Tendril</source>
            <translation>Willkommen bei Tendril</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Skip the introduction</source>
            <translation>Einführung überspringen</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Tendril tells you each day whom to reach, why, and how. Bring the people you know from a LinkedIn or Google contacts file, add someone yourself, or look around with made-up people first.</source>
            <translation>Tendril sagt dir jeden Tag, bei wem du dich melden kannst, warum und wie. Bring die Menschen, die du kennst, aus einer LinkedIn- oder Google-Kontaktdatei mit, füge selbst jemanden hinzu, oder sieh dich erst mit erfundenen Personen um.</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Nobody has a rhythm yet: choose one below, and Tendril tells you when it is time.</source>
            <translation>Noch hat niemand einen Rhythmus: wähle unten einen, und Tendril sagt dir, wann es Zeit ist.</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Your room</source>
            <translation>Dein Platz</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Your people</source>
            <translation>Deine Menschen</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Go to Today</source>
            <translation>Zu „Heute“</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>{name} comes first: {day}. Tendril tells you that morning at {time}.</source>
            <translation>Zuerst kommt {name}: {day}. Tendril sagt es dir an dem Morgen um {time}.</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>Begin with {name} today: once you have been in touch, press “Reached out”, and the next date is found.</source>
            <translation>Beginne heute mit {name}: wart ihr in Kontakt, drücke „Gemeldet“, und der nächste Tag wird gefunden.</translation>
        </message>
        <message>
            <location filename="ui/welcome/welcome_view.py"></location>
            <source>{name} comes first: {day}.</source>
            <translation>Zuerst kommt {name}: {day}.</translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>Exporting everybody…</source>
            <translation>Alle werden exportiert …</translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>Export everybody</source>
            <translation>Alle exportieren</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/exporting.py"></location>
            <source>Export {n} people</source>
            <extracomment>For one: Export 1 person</extracomment>
            <translation>
                <numerusform>1 Person exportieren</numerusform>
                <numerusform>{n} Personen exportieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/exporting.py"></location>
            <source>Wrote {n} people to {file}</source>
            <extracomment>For one: Wrote 1 person to {file}</extracomment>
            <translation>
                <numerusform>1 Person in {file} geschrieben</numerusform>
                <numerusform>{n} Personen in {file} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>The export was stopped. Nothing was written.</source>
            <translation>Der Export wurde angehalten. Nichts wurde geschrieben.</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/exporting.py"></location>
            <source>Exporting {n} people…</source>
            <extracomment>For one: Exporting 1 person…</extracomment>
            <translation>
                <numerusform>1 Person wird exportiert …</numerusform>
                <numerusform>{n} Personen werden exportiert …</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>No program opens folders here. The file is {file}.</source>
            <translation>Kein Programm öffnet hier Ordner. Die Datei ist {file}.</translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>{file} exists already and was left as it is. Choose another name.</source>
            <translation>{file} gibt es schon; die Datei ist, wie sie war. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>delete remove privacy forget</source>
            <translation>löschen entfernen Datenschutz vergessen tilgen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/finding.py"></location>
            <source>Erase {n} chosen people for good…</source>
            <extracomment>For one: Erase 1 chosen person for good…</extracomment>
            <translation>
                <numerusform>{n} ausgewählte Person endgültig löschen …</numerusform>
                <numerusform>{n} ausgewählte Personen endgültig löschen …</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>Add an event</source>
            <translation>Eine Veranstaltung hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>Review who wilts</source>
            <translation>Welkende durchsehen</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>article link offer</source>
            <translation>Artikel Link Angebot</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>merge double same person twice</source>
            <translation>zusammenführen doppelt dieselbe Person zweimal</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>conference meeting before look up go to view</source>
            <translation>Konferenz Treffen vorher aufsuchen zur Ansicht gehen</translation>
        </message>
        <message>
            <location filename="ui/window/finding.py"></location>
            <source>revive let go</source>
            <translation>auffrischen loslassen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Go to a view</source>
            <translation>Zu einer Ansicht</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Find people, notes and commands</source>
            <translation>Personen, Notizen und Befehle finden</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Search here or in People</source>
            <translation>Hier oder in „Menschen“ suchen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Add a person</source>
            <translation>Person hinzufügen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Log an interaction</source>
            <translation>Kontakt festhalten</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Show the keys</source>
            <translation>Tasten zeigen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>To the bar that offers Undo</source>
            <translation>Zur Leiste mit Rückgängig</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Today</source>
            <translation>In „Heute“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In People</source>
            <translation>In „Menschen“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Interests</source>
            <translation>In „Interessen“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Introductions</source>
            <translation>In „Vorstellungen“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Events</source>
            <translation>In Veranstaltungen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Insights</source>
            <translation>In „Einblicke“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In Duplicates</source>
            <translation>In „Dubletten“</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>While writing a note</source>
            <translation>Beim Schreiben einer Nachricht</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In the review</source>
            <translation>In der Durchsicht</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>In the command palette</source>
            <translation>In der Befehlspalette</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Move between people</source>
            <translation>Zwischen Personen wechseln</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Reach them the suggested way</source>
            <translation>Auf dem vorgeschlagenen Weg melden</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>They answered last time, or not</source>
            <translation>Beim letzten Mal kam eine Antwort, oder nicht</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Choose a rhythm, where there is none</source>
            <translation>Rhythmus wählen, wo keiner ist</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Open the person</source>
            <translation>Person öffnen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>The person as a page, or beside the list</source>
            <translation>Person als Seite oder neben der Liste</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>The person before or after</source>
            <translation>Vorige oder nächste Person</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Select everybody</source>
            <translation>Alle auswählen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Change what has the focus</source>
            <translation>Ändern, was den Fokus hat</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Mine or not</source>
            <translation>Meins oder nicht</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Merge those chosen</source>
            <translation>Gewählte zusammenführen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Show the people</source>
            <translation>Personen zeigen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Move between introductions</source>
            <translation>Zwischen Vorstellungen wechseln</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>The next step</source>
            <translation>Der nächste Schritt</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Move between events</source>
            <translation>Zwischen Veranstaltungen wechseln</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Note whom you met there</source>
            <translation>Notieren, wen du dort kennengelernt hast</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>While noting: save</source>
            <translation>Beim Notieren: speichern</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Log it as sent</source>
            <translation>Als verschickt festhalten</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Copy the text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Open where it is sent</source>
            <translation>Öffnen, wo es verschickt wird</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Back to the one before</source>
            <translation>Zurück zur vorigen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Move between days, or between people on the map</source>
            <translation>Zwischen Tagen wechseln, oder zwischen Personen auf der Karte</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Show the people of the day, or open the person</source>
            <translation>Personen des Tages zeigen, oder Person öffnen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>On the map: show who is around the person</source>
            <translation>Auf der Karte: Umfeld der Person zeigen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>On the map: larger, smaller</source>
            <translation>Auf der Karte: größer, kleiner</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>On the map: show all</source>
            <translation>Auf der Karte: alle zeigen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>They are the same person</source>
            <translation>Es ist dieselbe Person</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>They are not the same</source>
            <translation>Es sind nicht dieselben</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Open what is marked</source>
            <translation>Markiertes öffnen</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Its second action</source>
            <translation>Zweite Aktion</translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Log with that person</source>
            <translation>Mit dieser Person festhalten</translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/main_window.py"></location>
            <source>{n} steps wait until this work is done</source>
            <extracomment>For one: 1 step waits until this work is done</extracomment>
            <translation>
                <numerusform>1 Schritt wartet, bis diese Arbeit fertig ist</numerusform>
                <numerusform>{n} Schritte warten, bis diese Arbeit fertig ist</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/main_window.py"></location>
            <source>The book is in its place again. Tendril goes on.</source>
            <translation>Das Buch ist wieder an seinem Platz. Tendril macht weiter.</translation>
        </message>
        <message>
            <location filename="ui/window/main_window.py"></location>
            <source>Rename view</source>
            <translation>Ansicht umbenennen</translation>
        </message>
        <message>
            <location filename="ui/window/main_window.py"></location>
            <source>Undone: {sentence}</source>
            <translation>Rückgängig gemacht: {sentence}</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are off</source>
            <translation>Erinnerungen sind aus</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are paused until you resume them</source>
            <translation>Erinnerungen sind pausiert, bis du sie fortsetzt</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause until Monday</source>
            <translation>Bis Montag pausieren</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>until {end}</source>
            <translation>bis {end}</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are paused until {end}</source>
            <translation>Erinnerungen sind bis {end} pausiert</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause until next Monday, {day}</source>
            <translation>Bis nächsten Montag, {day}, pausieren</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are on, at {time}</source>
            <translation>Erinnerungen sind an, um {time}</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause for an hour</source>
            <translation>Eine Stunde pausieren</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause for today</source>
            <translation>Heute pausieren</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause until I resume</source>
            <translation>Pausieren, bis ich fortsetze</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>{day} {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Switch reminders off</source>
            <translation>Erinnerungen ausschalten</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Switch reminders on</source>
            <translation>Erinnerungen einschalten</translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Resume now</source>
            <translation>Jetzt fortsetzen</translation>
        </message>
        <message>
            <location filename="ui/window/saved_view_list.py"></location>
            <source>F2 renames this view, Delete deletes it</source>
            <translation>F2 benennt diese Ansicht um, Entf löscht sie</translation>
        </message>
        <message>
            <location filename="ui/window/saved_view_list.py"></location>
            <source>Delete view</source>
            <translation>Ansicht löschen</translation>
        </message>
        <message>
            <location filename="ui/window/sidebar.py"></location>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <location filename="ui/window/sidebar.py"></location>
            <source>Saved views</source>
            <translation>Gespeicherte Ansichten</translation>
        </message>
        <message>
            <location filename="ui/window/topbar.py"></location>
            <source>Search people, interests, notes</source>
            <translation>Personen, Interessen, Notizen suchen</translation>
        </message>
        <message>
            <location filename="ui/window/topbar.py"></location>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="ui/window/topbar.py"></location>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="ui/window/unfinished.py"></location>
            <source>Your changes were not saved, and the import of {name} is not finished</source>
            <translation>Deine Änderungen wurden nicht gespeichert, und der Import von {name} ist nicht fertig</translation>
        </message>
        <message>
            <location filename="ui/window/unfinished.py"></location>
            <source>Continue the import</source>
            <translation>Import fortsetzen</translation>
        </message>
        <message>
            <location filename="ui/window/unfinished.py"></location>
            <source>The import of {name} is not finished</source>
            <translation>Der Import von {name} ist nicht fertig</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} years ago</source>
            <extracomment>For one: 1 year ago</extracomment>
            <translation>
                <numerusform>vor 1 Jahr</numerusform>
                <numerusform>vor {n} Jahren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} days ago</source>
            <extracomment>For one: 1 day ago</extracomment>
            <translation>
                <numerusform>vor 1 Tag</numerusform>
                <numerusform>vor {n} Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} months ago</source>
            <extracomment>For one: 1 month ago</extracomment>
            <translation>
                <numerusform>vor 1 Monat</numerusform>
                <numerusform>vor {n} Monaten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>dddd, d MMMM</source>
            <translation>dddd, d. MMMM</translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>d MMMM</source>
            <translation>d. MMMM</translation>
        </message>
    </context>
</TS>

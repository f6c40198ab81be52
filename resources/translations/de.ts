<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Tendril</name>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Write on {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>{were} {would}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>{platform} is personal. For work, a professional platform is usually welcome.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Call {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Write by {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Send a card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/platforms.py"></location>
            <source>Invite on {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You sent something {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You wrote {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>They wrote {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You spoke {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You met last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>You met {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>In touch last week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>In touch {n} days ago</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Not in touch yet; shares {interests}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>{first} and {second}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Has it from you since {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Would rather not hear about {subject}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/advice/sharing.py"></location>
            <source>Has not answered {n} times</source>
            <extracomment>For one: Has not answered yet</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Your request of {day} is open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>You kept it for them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Wilting; a good reason to write</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Due; shares {interests}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/advice/sharing.py"></location>
            <source>Last spoke {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/backups.py"></location>
            <source>{path} cannot be read as a backup of a Tendril book. It was left as it is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/book.py"></location>
            <source>Another program is writing to this book and did not finish within five seconds. Nothing was changed. Try again in a moment.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/clock.py"></location>
            <source>{variable} must be a date and time such as 2026-11-23T09:00, not “{text}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{path} is not a readable Tendril book. It was left as it is. Restore a backup with “tendril restore FILE”, or move the file away to start anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The data directory {directory} cannot be written. Nothing was changed. Give yourself the right to write there or name another folder with --data-dir.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{target} is the book itself. Choose another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{target} exists already. Choose another name, or allow it to be replaced with --force.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The folder {parent} does not exist. Make it first or choose another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>There is no file {path}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} was written by a newer Tendril (its format is {version}, this program knows {schema_version}). Nothing was changed. Install the newer Tendril to open it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{directory} is a file, not a folder. Name a folder with --data-dir.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The data directory {directory} cannot be made: {strerror}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>{path} cannot be opened for writing: {strerror}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} cannot be opened: {reason}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The backup {target} could not be written: {reason}. The book is unharmed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The book {path} could not be brought to the format of this Tendril: {error}. It is as it was before. Go on with the Tendril you had and report this, please.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/database.py"></location>
            <source>The folder {parent} does not exist, so the data directory cannot be made in it. Make that folder first or name another one with --data-dir.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Skipped {name} this time</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Skipped {n} people this time</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Deleted {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the circle of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the circle of {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the rhythm of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the rhythm of {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>{name} has no rhythm now</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>{n} people have no rhythm now</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the status of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the status of {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the kind of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the kind of {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the stage of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Changed the stage of {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted when you last spoke to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted when you last spoke to {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Edited {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the photo of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the photo of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added a way to reach {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a way to reach {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed a way to reach {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted how {name} likes to be reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added a date of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a date of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted a date of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted a request to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>The request to {name} is not pending any more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed whom {name} knows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Opened a promise to {name} again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the interests of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the groups of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted a promise to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed a promise to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Kept a promise to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted a promise to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the interest “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Deleted {n} interests</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted what you sent {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Noted what you sent {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged an email with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged an email with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a message with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a message with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a call with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a call with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a video call with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a video call with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged time together with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged time together with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a letter with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a letter with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged a gift with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged a gift with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Logged an event with {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Logged an event with {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the circle “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the circle “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the circle “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the platform “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the platform “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Saved the view “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the view to “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the view “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed whether “{name}” is your interest</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the interest “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Kept “{name}” for later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the field “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Renamed the field to “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the field “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed an interaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted an interaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted whether they answered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added time off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted time off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed your interests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Removed the sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Added the sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took back an import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that {name} knows {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Forgot that {name} knows {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted the idea to introduce {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Changed the introduction of {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Deleted the introduction of {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Made the introduction of {name} and {other} an idea again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you asked {name} about meeting {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you asked {other} about meeting {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Noted that you introduced {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Finished the introduction of {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Dropped the introduction of {name} and {other}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Tagged 1 person</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Tagged {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took tags from 1 person</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took tags from {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Tagged 1 person with {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Tagged {n} people with {names}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Took {names} from 1 person</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Took {names} from {n} people</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Imported {n} people</source>
            <extracomment>For one: Imported 1 person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/deeds.py"></location>
            <source>Snoozed {name} until {day}, {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Merged {n} interests into “{into}”</source>
            <extracomment>For one: Merged the interest “{name}” into “{into}”</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Merged {n} people into {into}</source>
            <extracomment>For one: Merged {name} into {into}</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Brought {n} people up to date</source>
            <extracomment>For one: Brought 1 person up to date</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="models/deeds.py"></location>
            <source>Snoozed {n} people until {day}</source>
            <extracomment>For one: Snoozed {n} people until {day}</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is {what}. Nothing was imported. Save its table as CSV (“CSV UTF-8”) and choose that file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>The Connections.csv in {name} is larger than {most_unpacked_bytes} MiB. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is a ZIP archive that cannot be unpacked. Nothing was imported. Download it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/archives.py"></location>
            <source>{name} is a ZIP archive without a Connections.csv. Nothing was imported. Unpack it and choose the file with the contacts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/building.py"></location>
            <source>This row has no name and nothing to reach anyone by.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/files.py"></location>
            <source>{name} has no line with the names of columns (such as First Name, E-mail, Phone) near its beginning, so no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/files.py"></location>
            <source>{name} holds vCards, not a table, so no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/files.py"></location>
            <source>{name} holds JSON data, not a table, so no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/files.py"></location>
            <source>{name} holds an LDIF address book, not a table, so no people could be read. Nothing was imported. Export the contacts as a CSV file with a header line and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/generic.py"></location>
            <source>This row holds nothing but the name “{name}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/linkedin.py"></location>
            <source>This row has no name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/linkedin.py"></location>
            <source>This row has more cells than there are columns; perhaps one with a comma lacks its quotation marks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} {what}, so there are no contacts to read in it. Nothing was imported. Export the contacts as a CSV file and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is empty. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is a web page, not a list of contacts; perhaps the sign-in page was saved instead of the export. Nothing was imported. Download the export again while signed in.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is a folder. Choose the file in it that holds the contacts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{name} is larger than {most_bytes} MiB. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>There is no file {source}. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/reading.py"></location>
            <source>{source} cannot be read: {strerror}. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tables.py"></location>
            <source>A quotation mark opens in this row and is never closed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tables.py"></location>
            <source>This row repeats the names of the columns.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>The cell under {name} is not the JSON that Tendril writes there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” is no {column}; it is one of {words}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” under {name} is no {what}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Ways to Reach has no known type.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>“{text}” under Birthday is no date such as 1990-04-12 or --04-12.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Kept is not format, name and value.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under {name} is not what Tendril writes there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An interaction, follow-up, event or acquaintance is not what Tendril writes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>An entry under Dates is no date of a known type.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/tendril_csv.py"></location>
            <source>The cell under Photo is not what Tendril writes there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} is a folder. Name a file in it. Nothing was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} exists already and was left as it is. Choose another name, or allow it to be replaced (--force).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/exchange/writing.py"></location>
            <source>{path} could not be written: {reason}. The book is unharmed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/history.py"></location>
            <source>There is nothing to {word}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/history.py"></location>
            <source>This step cannot be undone any more, because what it changed has been changed again by another program. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/acquaintances.py"></location>
            <source>Nobody is their own acquaintance.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/acquaintances.py"></location>
            <source>This acquaintance is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>An interaction needs a person.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>A snooze ends in the future.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>A follow-up needs a text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>{day} is in the future; only what has happened can be logged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/contact.py"></location>
            <source>There is no {what} with the id {row_id}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>There is a field “{name}” already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>A field needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/custom_fields.py"></location>
            <source>This field is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/dates.py"></location>
            <source>This date is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>The {what} is one of {words}, not “{value}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A person needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A rhythm is from 1 to {longest} days, not {days}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A way to reach someone needs a value or a platform.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>There is no day {day} in month {month}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>A person has no field “{key}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/fields.py"></location>
            <source>There is no {day} in the calendar.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/importing.py"></location>
            <source>There is no circle with the id {circle_id}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/importing.py"></location>
            <source>The import was cancelled. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>An introduction needs two different people.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>There is an open introduction of {name} and {other} already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>There is no introduction with the id {introduction_id}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/introductions.py"></location>
            <source>Who is asked first can be changed only before anybody was asked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/merging.py"></location>
            <source>Merging takes at least two people.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/merging.py"></location>
            <source>“{key}” is chosen from somebody who is not being merged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/methods.py"></location>
            <source>This way to reach them is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>Say to whom it went.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>Say what it is, or paste its link.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/offers.py"></location>
            <source>What was to be shared is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/people.py"></location>
            <source>There is no person with the id {contact_id}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/sample.py"></location>
            <source>The sample people are in the book already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>There is a view “{name}” already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/saved_views.py"></location>
            <source>A view needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A platform needs a name of its own; “{name}” cannot be used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A platform is professional or personal.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>Time off ends on or after the day it starts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A circle needs a name of its own; “{name}” cannot be used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/settings.py"></location>
            <source>A circle has a rhythm of 1 to 3650 days and a weight of 1 to 5.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>There is no platform “{name}”. There are {known}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>An interest needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>Choose another interest to merge it with.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>Choose an interest to delete.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/tags.py"></location>
            <source>This interest is not in the book any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/operations/undoing.py"></location>
            <source>This import has been undone already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/queries/person.py"></location>
            <source>There is no person “{wanted}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/queries/person.py"></location>
            <source>“{wanted}” could be {number} people: {listed}{more}. Name one by id.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>Capacity is seven numbers from 0 to {most_a_day}, Monday first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>Working days are weekdays from 0 (Monday) to 6 (Sunday).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>The look is system, light or dark.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>There is no setting “{key}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="models/settings.py"></location>
            <source>The setting “{key}” cannot be “{value}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>Tomorrow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In 3 days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In a week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In 2 weeks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>In a month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/cadence.py"></location>
            <source>Later today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/bus.py"></location>
            <source>there is no session bus</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) shows it without buttons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>{server} {version} ({vendor}) shows it with buttons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/freedesktop.py"></location>
            <source>no notification service answers ({trouble})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer shows it through {means}, without buttons</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer has no way to show it (neither dbus-python nor notify-send is installed)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>notify-send</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>dbus-python</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>a balloon</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>the Flatpak portal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>the notification centre</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/plyer_way.py"></location>
            <source>plyer has no way to show it ({trouble})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>the tray icon shows a bubble; a click on it opens the person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>Reminders reach this desktop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>no tray icon is shown (the window brings one, where the desktop has a tray)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/notifications/ways.py"></location>
            <source>This is how Tendril will tell you whom to tend today.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>Due {n} days ago</source>
            <extracomment>For one: Due 1 day ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>longer after {n} unanswered tries</source>
            <extracomment>For one: longer after 1 unanswered try</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{rhythm}, {longer}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You promised: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>for {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>skipped {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last in touch about {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>met {day}, not in touch yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>added {day}, not in touch yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last in touch {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You chose this day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You put this off until today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You put this off until {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>follow up within {n} days</source>
            <extracomment>For one: follow up within 1 day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>not followed up yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Added {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>First contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>First contact, planned for {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Due today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Due yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>Due {n} months ago</source>
            <extracomment>For one: Due 1 month ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>{circle}, every {n} days</source>
            <extracomment>For one: {circle}, every day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>Every {n} days</source>
            <extracomment>For one: Every day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{a} {b}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>for yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Birthday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Important date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last spoke {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last met {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>you last wrote {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>they last wrote {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>New connection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} tomorrow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>turns {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>turned {age}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>You left off: {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>today at {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>last wrote {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>{what} in {n} days</source>
            <extracomment>For one: {what} in 1 day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>at {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Anniversary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>Name day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reasons.py"></location>
            <source>{what} was yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reasons.py"></location>
            <source>{what} was {n} days ago</source>
            <extracomment>For one: {what} was 1 day ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>Last in touch {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>You share {names} and {last}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_book.py"></location>
            <source>You share {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Two people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Three people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Four people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Five people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Six people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Seven people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Eight people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Nine people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Ten people to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Reached out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Open today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>In an hour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>{names} and {last}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Time to reach out to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reminder_words.py"></location>
            <source>{n} people to tend today</source>
            <extracomment>For one: One person to tend today</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Time to reach out to someone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>Their names are hidden.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>The name is hidden.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="scheduler/reminder_words.py"></location>
            <source>{name} ({reason})</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="scheduler/reminder_words.py"></location>
            <source>{n} more</source>
            <extracomment>For one: one more</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="scheduler/today.py"></location>
            <source>an entry needs an occasion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/application.py"></location>
            <source>Another Tendril has this book open and does not answer. End it and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/application.py"></location>
            <source>Tendril stays here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/application.py"></location>
            <source>Reminders go on. Quit from this icon’s menu or by Ctrl+Q in the window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/application.py"></location>
            <source>Log it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/autostart/freedesktop.py"></location>
            <source>{file} cannot be read: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/autostart/freedesktop.py"></location>
            <source>{file} cannot be changed: {reason}. It is as it was before.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>Windows starts commands of at most {most} characters at login, and this one is longer: {command}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>The registry cannot be read: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/autostart/windows.py"></location>
            <source>The registry cannot be changed: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Choose a file of people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Files of people (*.csv *.tsv *.txt *.zip);;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Choose another file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>The clipboard holds no file and no text. Copy a table with its header line first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Settings → Data privacy → Get a copy of your data. The archive that comes by mail holds Connections.csv; give Tendril either.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>contacts.google.com → Export → Google CSV. Labels become groups, birthdays come along.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Tendril or any table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/choose_step.py"></location>
            <source>Tendril's own export, or a table with a header line: names, email addresses, phone numbers, notes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>d MMM</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Profile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Job title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Email</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Website</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Organisation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Handle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Interest</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Own field</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>work</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>home</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>mobile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>fax</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>pager</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>work fax</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>home fax</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>car</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Not needed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Kept as it is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Nickname</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Phonetic name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Department</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Met on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Last contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>Group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/columns.py"></location>
            <source>How you met</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nothing is written until you press Import, and one click undoes it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Save these rows…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nobody is new, so no rhythm changes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Nobody gets a rhythm. You choose one where it matters, whenever you like.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>{n} people get a rhythm that fits your week, spread over the next {days} days.</source>
            <extracomment>For one: 1 person gets a rhythm that fits your week, within the next {days} days.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Your weeks are full, so nobody gets a rhythm yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>The other {n} wait until you choose.</source>
            <extracomment>For one: The other one waits until you choose.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>already known, filled in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>already known, nothing new</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Set aside</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/counts_card.py"></location>
            <source>and {n} more rows</source>
            <extracomment>For one: and 1 more row</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Saved as a file, they can be mended and imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>No flood of reminders</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>After the import they can be saved as a file, mended and imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/counts_card.py"></location>
            <source>Line {line}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>There was nobody to import in this file</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} people are gone again.</source>
            <extracomment>For one: 1 person is gone again.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} stay, because you have edited or met them since.</source>
            <extracomment>For one: 1 stays, because you have edited or met them since.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} new people are in Tendril</source>
            <extracomment>For one: 1 new person is in Tendril</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} people were filled in</source>
            <extracomment>For one: 1 person was filled in</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Everybody in this file was known already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Nobody is due at once.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Everything is as it was before.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Show these people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Undo this import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Import another file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>What happened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Save the rows set aside</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>The import is undone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Do it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/done_step.py"></location>
            <source>Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} of them are in {circle} now, the first ones from tomorrow.</source>
            <extracomment>For one: 1 of them is in {circle} now.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/done_step.py"></location>
            <source>{n} wait until you choose a rhythm.</source>
            <extracomment>For one: 1 waits until you choose a rhythm.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Drop a file of people here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>A CSV file, or the archive LinkedIn sends. Nothing is written until you press Import.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Choose a file…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/drop_zone.py"></location>
            <source>Paste from the clipboard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Pasted table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Line {done} of {total}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>CSV file (*.csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Continue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Cancelled. Nothing was imported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Something else is being written. Try again when it is done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Redoing the import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Undoing the import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/import_view.py"></location>
            <source>Import {n} people</source>
            <extracomment>For one: Import 1 person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Reading {name}…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Importing {name}…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>Saved as {file}. Mend it there and import it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/import_view.py"></location>
            <source>set-aside-{name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>What will happen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>The file</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} rows</source>
            <extracomment>For one: 1 row</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} more columns</source>
            <extracomment>For one: 1 more column</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} columns are empty</source>
            <extracomment>For one: 1 column is empty</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/preview_step.py"></location>
            <source>{n} lines of notes skipped</source>
            <extracomment>For one: 1 line of notes skipped</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>In the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>In Tendril</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>For example</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/preview_step.py"></location>
            <source>{column} becomes {meaning}, for example {example}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/progress_panel.py"></location>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/progress_panel.py"></location>
            <source>Stopping…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>A rhythm for the new people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>No rhythm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>you choose for each person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>How often would you like to be in touch with them?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>As many as your week has room for get this rhythm, those you met last first. The others wait, and each week a few are offered for a choice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/importing/rhythm_step.py"></location>
            <source>every {n} days</source>
            <extracomment>For one: every day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/importing/step_bar.py"></location>
            <source>Step {number} of {all}: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Import people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Choose file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Check</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Set a rhythm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/importing/wizard_frame.py"></location>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Add a follow-up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Add</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>No reminder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>What to be reminded of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>When to be reminded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Take the follow-up away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Say what to be reminded of, or take the follow-up away.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Say when, for example 5 December, or tomorrow.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>When</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/follow_up_offer.py"></location>
            <source>Remind me on {day}: {task}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>What was it about? What did you leave open?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Another medium</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I gave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I received</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I gave something: an article, a lead, a compliment, help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>I asked for something</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>They gave me something</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Not said</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Choose a day…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Date: {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>Platform: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/interaction_form.py"></location>
            <source>not said</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Ctrl+Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Log interaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With whom</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Everyone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Nobody</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Counts for</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Edit interaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With whom? Type a name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Say with whom. Type a name and choose it from the list.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: no rhythm, so no date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>With so many people, whose rhythm should it count for?</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>{n} people</source>
            <extracomment>For one: 1 person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Choose…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: each by their own rhythm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>Next: around {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interactions/log_dialog.py"></location>
            <source>{medium} with {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interest_list.py"></location>
            <source>{name}, yours, {people}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interest_list.py"></location>
            <source>{name}, {people}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>What you and the people you know care about. Hearts are yours.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Interests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Show people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Rename</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Merge two interests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Choose two interests in the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Choose people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Add person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>What do you have in common?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>People bond over shared interests. Give someone an interest, and it appears here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Professional</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Personal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Not mine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Mine too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Rename interest</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Under the name of another interest the two become one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Keep “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Rename…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/interests/interests_view.py"></location>
            <source>Merge…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Long work is under way already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Redoing: {step}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Undoing: {step}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Whom this was for is not in the book any more. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/operations.py"></location>
            <source>Something went wrong: {error}. The book is as it was before.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/actions.py"></location>
            <source>{name}, every {n} days</source>
            <extracomment>For one: {name}, every day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Not chosen yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Log interaction…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Skip this time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Add interests or groups…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Remove interests or groups…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Delete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>{name} (group)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Interests and groups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Edit…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Export people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Look after again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Let go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Has died</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Untick what is to be removed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Other work is still under way. Try again when it is done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/actions.py"></location>
            <source>Exporting {n} people…</source>
            <extracomment>For one: Exporting 1 person…</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>The export was cancelled. No file was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>Tendril CSV (*.csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/actions.py"></location>
            <source>vCard 4.0 (*.vcf)</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/actions.py"></location>
            <source>{n} people exported to {file}</source>
            <extracomment>For one: 1 person exported to {file}</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Selection</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Snooze</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>More</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Clear selection</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/bulk_bar.py"></location>
            <source>{n} selected</source>
            <extracomment>For one: 1 selected</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Interests to add</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Groups to add</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Remove…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/bulk_bar.py"></location>
            <source>Take interests or groups from everybody selected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>Type to find</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>Nothing to choose yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>ticked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/choice_popup.py"></location>
            <source>not ticked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Add a date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>What the date is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Day, the year may be left out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Label of the date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Label</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>Remove this date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/date_rows.py"></location>
            <source>“{text}” is no day. Write it like 12 April 1990, or 12 April.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Import a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Add someone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Nobody here yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>This is where everyone you know is found: at work and in private life. Bring your contacts from a file, or begin with one person you would not like to lose sight of.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Clear search and filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>No one fits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/empty_pages.py"></location>
            <source>Nobody has all of this at once. Take a filter away, or search for less.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Save view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Keep this filter in the sidebar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Active</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Choose whether paused, let go or deceased people show</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Warmth</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Active and paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Never contacted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Status</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Clear filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/filter_bar.py"></location>
            <source>{n} chosen people</source>
            <extracomment>For one: 1 chosen person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/filter_bar.py"></location>
            <source>Group…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>First and last name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Name in parts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Before the name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>First name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Middle names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Last name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>After the name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Rhythm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Own number of days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source>Days between contacts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/form_parts.py"></location>
            <source> days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Add a way to reach</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Address, number or name there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>How they feel about it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Remove this way</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>No platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>name@example.org</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>+44 20 7946 0000</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Address or user name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>Street, town, country</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/method_rows.py"></location>
            <source>User name, if known</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Add an interest</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Add a group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Delete removes it</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_ground.py"></location>
            <source>{name} · {n} people</source>
            <extracomment>For one: {name} · 1 person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Show everyone with it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ground.py"></location>
            <source>Show everyone in it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Nothing logged yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_parts.py"></location>
            <source>Every {n} days.</source>
            <extracomment>For one: Every day.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_parts.py"></location>
            <source>{circle}, every {n} days.</source>
            <extracomment>For one: {circle}, every day.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Rhythm not chosen yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Due today.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>You last tried {when}, {how}, without an answer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/panel_parts.py"></location>
            <source>{when}, turns {n}</source>
            <extracomment>For one: {when}, turns 1</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Paused. No reminders until you look after them again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Let go. Only promises come up.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>No rhythm.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>When you have room.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Next: {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Last in touch {when}, {how}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Last spoke {when}, {how}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Last spoke about {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Due {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_parts.py"></location>
            <source>Snoozed until {when}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Promise kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Edit or delete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>What did you promise?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Enter shows what can be done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Show the whole story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>unanswered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Did they answer?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>When? tomorrow, 5 December…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Say what was promised.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Nothing yet. What you log is told here, newest first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Yes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>No</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Done: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Edit or delete: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>gave</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>asked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>received</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>with {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_story.py"></location>
            <source>Met</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>personal; you know each other through work</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Best</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Copied “{value}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/panel_ways.py"></location>
            <source>Copy {value}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/people_table.py"></location>
            <source>People</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/people_view.py"></location>
            <source>{n} wilting</source>
            <extracomment>For one: 1 wilting</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/people/people_view.py"></location>
            <source>{n} planned this week</source>
            <extracomment>For one: 1 planned this week</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/people/people_view.py"></location>
            <source>This filter will wait in the sidebar. A name that is there already is replaced.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>When did you last speak?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Ways to reach</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Common ground</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Groups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>At a conference, through a friend…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>What they would rather not hear about</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>You know each other</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Be in touch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>12 March 2024</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>What is worth remembering</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Better not mention</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Write the day with its year, like 12 March 2024, or leave it empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Your own fields</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>This week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>A month ago</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Half a year ago</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Cannot say</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_dialog.py"></location>
            <source>Edit {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Back to the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Log it in one step; Log interaction has room for a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Follow-ups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Story so far</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Change</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Nobody chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Choose someone in the list to see what you know of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Knows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/person_panel.py"></location>
            <source>Sample person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/table_model.py"></location>
            <source>Last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/table_model.py"></location>
            <source>Next</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/tag_fields.py"></location>
            <source>yours too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/tag_fields.py"></location>
            <source>Type a name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>never</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/people/wording.py"></location>
            <source>No rhythm chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>About</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Whom to reach today, why, on which platform, and what you have in common. Free software, MIT licence.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>{name} {version} ({licence})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Tendril {version}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/about_section.py"></location>
            <source>Made with {parts}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Circles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>How often to be in touch. When a day is full, the heavier circle comes first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Another circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Name of a new circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Days of the new circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight of the new circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Add the circle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Name of the circle {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Days of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Delete {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Every</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Weight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/circles_section.py"></location>
            <source>Delete. Its people are then “not chosen yet”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Writing the backup…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Your data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Everything stays on this computer, in one folder that only you can read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Open folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Back up now…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Restore a backup…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Remove the sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/data_section.py"></location>
            <source>{n} interactions</source>
            <extracomment>For one: 1 interaction</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/data_section.py"></location>
            <source>{n} interests</source>
            <extracomment>For one: 1 interest</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Restoring the backup…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Back up to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Tendril backup (*.sqlite3)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Restore a backup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Tendril backup (*.sqlite3);;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Restoring replaces what is in Tendril now. The present book is kept as a file in the folder above.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Restore it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>One file with everything in it. Keep it somewhere else than this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Only those who came with Tendril; undo brings them back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>No program opens folders here. The path above can be copied.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>{parts} · last changed {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>The backup is restored. What was here before is kept as {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/data_section.py"></location>
            <source>Backed up to {file}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Every change is kept and can be taken back, step by step (Ctrl+Z), also tomorrow.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Nothing has been done yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/history_section.py"></location>
            <source>Undo: {step}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/interests_section.py"></location>
            <source>Your interests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/interests_section.py"></location>
            <source>What you care about yourself. Where someone shares it, Tendril shows the common ground.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/interests_section.py"></location>
            <source>Chess, trail running, databases…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Look</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Like the system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Light or dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Phone numbers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>A number without a country code is read as one of this country, so that people are known again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Country of phone numbers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>Country</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>From the system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/look_section.py"></location>
            <source>From the system ({country})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Platforms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Where people are reached. People known through work are written to on professional ones.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Your own platform. The cross removes it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Another platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Name of a new platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Kind of the new platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>What is written down of people there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>Add the platform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by name or handle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by web address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by email address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by phone number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/platforms_section.py"></location>
            <source>by postal address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Reminders</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>One notification in the morning, and none when nobody is due.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Remind me</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Remind me at</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Each morning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Quiet hours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Nothing is shown then, whatever is due.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Work matters come on your working days, within these hours.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Friends and family on any day, within these hours.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Hide names in notifications</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Privacy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Send a test notification</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Try it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>The desktop's notifications</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Plain notifications</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>The tray icon</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>at</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>For screens other people can see: “Someone to tend today”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>No notification could be shown here. Today and the tray still tell you.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>Shown by: {way} – {sentence}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{way}: {sentence}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{label} from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/reminders_section.py"></location>
            <source>{label} until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Everything applies at once, and Ctrl+Z takes it back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/settings_view.py"></location>
            <source>Go to {section}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/settings/week_section.py"></location>
            <source>{n} days</source>
            <extracomment>For one: 1 day</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Your week</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>How many people you want to reach on a day. Tendril plans no more than that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Time off from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Time off until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>What for, if you like</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>What the time off is for</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Add time off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Your rhythms promise {promise} a week, and you have room for {room}. Longer rhythms or fewer people would let you keep them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Your rhythms promise {promise} a week, and you have room for {room}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Time off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>People a day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Working day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>From</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Until</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>{start} – {end}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Write a day such as 21 December, or choose one from the calendar.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>None planned. Nothing is planned on days off.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>Remove time off {days}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>People on {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/settings/week_section.py"></location>
            <source>{day} is a working day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Choose a day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Previous month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/calendar_popup.py"></location>
            <source>Next month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/completion.py"></location>
            <source>Suggestions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>Choose from a calendar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>12 April, or 12 April 1990</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/day_field.py"></location>
            <source>12 April 2026</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Discard what you wrote?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Discard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Continue editing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/drafts.py"></location>
            <source>Your changes were not saved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>These are sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>Remove them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/sample_banner.py"></location>
            <source>These are sample people, made up to try Tendril with.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/search_field.py"></location>
            <source>Clear search</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/shared/tag_input.py"></location>
            <source>and {n} more</source>
            <extracomment>For one: and 1 more</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/shared/undo_bar.py"></location>
            <source>What was just done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/shared/undo_bar.py"></location>
            <source>Dismiss</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They wrote</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They reached out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>No preference known</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Professional and personal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Prof.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Pers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Prospect</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Connecting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Relationship</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Someone I would like to know</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Met or invited; the first steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>We are in touch both ways</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Deceased</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Message</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Video call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>In person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Gift</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Event</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>I reached out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>They did</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>You wrote</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>You reached out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by email</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by message</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by video call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>in person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>by card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>with a gift</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>at an event</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Preferred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Welcome</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Rather not</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Other date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>New</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Warm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Cooling</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Due</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/terms.py"></location>
            <source>Wilting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>R reached out, S snooze, K skip, Enter opens</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>Did they answer last time?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/entry_card.py"></location>
            <source>Common ground: {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>One</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Two</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Three</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Four</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Five</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Six</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Seven</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Eight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Nine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Ten</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Eleven</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Twelve</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/number_words.py"></location>
            <source>{word} people to tend today.</source>
            <extracomment>For one: {word} person to tend today.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/number_words.py"></location>
            <source>About {n} minutes.</source>
            <extracomment>For one: About 1 minute.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/number_words.py"></location>
            <source>Nobody to tend today.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>How often would you like to be in touch? Nobody is due until you choose.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose a rhythm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Reached out to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Snooze {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/people_rows.py"></location>
            <source>Choose a rhythm for {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Opened {platform} for {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Calling {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Writing to {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Copied {value} for {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/reaching.py"></location>
            <source>Reach {name} on {platform}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{people} this week; you said you have room for {room}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>See who</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/side_column.py"></location>
            <source>{word} people have been quiet for over twice their rhythm. Revive, slow down or let go.</source>
            <extracomment>For one: One person has been quiet for over twice their rhythm. Revive, slow down or let go.</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>Coming up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>People each day: {days}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{day}: {people}, room for {room}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/side_column.py"></location>
            <source>{people} of {room}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Nobody is waiting to hear from you. Enjoy the day.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Today’s list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Try with sample people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Whom would you like to keep in touch with?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Tendril tells you each day whom to reach, why, and how. Bring the people you know from a LinkedIn or Google contacts file, add someone yourself, or look around with made-up people first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Nobody is due. If you feel like it, someone below would be glad to hear from you.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>When you have room</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/today/today_view.py"></location>
            <source>Show {n} more</source>
            <extracomment>For one: Show 1 more</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/today/today_view.py"></location>
            <source>Everybody is looked after today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/person_menu.py"></location>
            <source>Snooze until tomorrow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/person_menu.py"></location>
            <source>Snooze a week</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} to tend today</source>
            <extracomment>For one: 1 to tend today</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Add person…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Open Tendril</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} more in Today</source>
            <extracomment>For one: 1 more in Today</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Nobody to tend today</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} days late</source>
            <extracomment>For one: 1 day late</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Pause reminders</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{name}, {why}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/tray/tray_icon.py"></location>
            <source>{n} months late</source>
            <extracomment>For one: 1 month late</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/tray/tray_icon.py"></location>
            <source>Someone, {why}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Tendril made a mistake it did not expect. What was half done has been taken back, and your book is as it was before. The report below helps to mend it; read it before you pass it on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Something went wrong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Copy report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/trouble_dialog.py"></location>
            <source>Go on</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/exporting.py"></location>
            <source>Export {n} people</source>
            <extracomment>For one: Export 1 person</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>The export was stopped. Nothing was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>Written to {file}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>Tendril’s own CSV (*.csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/exporting.py"></location>
            <source>vCard (*.vcf)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Find people, notes and commands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Search in People</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Add a person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Log an interaction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys.py"></location>
            <source>Show the keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Keys</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>In People</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Everywhere</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>In Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>In Interests</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Go to a view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Move between people</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Reach them the suggested way</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Open the person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Select everybody</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Mine or not</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Merge two</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/keys_dialog.py"></location>
            <source>Show the people</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/window/main_window.py"></location>
            <source>{n} steps wait until this work is done</source>
            <extracomment>For one: 1 step waits until this work is done</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/window/main_window.py"></location>
            <source>Rename view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/main_window.py"></location>
            <source>Undone: {sentence}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>paused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are paused until you resume them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>until {end}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are paused until {end}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Reminders are on, at {time}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause for an hour</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause for today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause until Monday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Pause until I resume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Switch reminders off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Switch reminders on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/pause_menu.py"></location>
            <source>Resume now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/saved_view_list.py"></location>
            <source>F2 renames this view, Delete deletes it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/saved_view_list.py"></location>
            <source>Delete view</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/sidebar.py"></location>
            <source>Views</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/sidebar.py"></location>
            <source>Saved views</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/topbar.py"></location>
            <source>Search people, interests, notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/window/topbar.py"></location>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} years ago</source>
            <extracomment>For one: 1 year ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>tomorrow</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} days ago</source>
            <extracomment>For one: 1 day ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="ui/words.py"></location>
            <source>{n} months ago</source>
            <extracomment>For one: 1 month ago</extracomment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>d MMM yyyy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="ui/words.py"></location>
            <source>dddd, d MMMM</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>

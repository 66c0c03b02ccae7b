<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>The chain is whole: %n entries.</source>
        <translation>
            <numerusform>The chain is whole: %n entry.</numerusform>
            <numerusform>The chain is whole: %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>Reading tickets… %n</source>
        <translation>
            <numerusform>Reading tickets… %n</numerusform>
            <numerusform>Reading tickets… %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n minutes ago</source>
        <translation>
            <numerusform>Synced %n minute ago</numerusform>
            <numerusform>Synced %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n hours ago</source>
        <translation>
            <numerusform>Synced %n hour ago</numerusform>
            <numerusform>Synced %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n days ago</source>
        <translation>
            <numerusform>Synced %n day ago</numerusform>
            <numerusform>Synced %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Consent good for %n days</source>
        <translation>
            <numerusform>Consent good for %n day</numerusform>
            <numerusform>Consent good for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n recommendations of Microsoft 365</source>
        <translation>
            <numerusform>%n recommendation of Microsoft 365</numerusform>
            <numerusform>%n recommendations of Microsoft 365</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n tickets…</source>
        <translation>
            <numerusform>Sending %n ticket…</numerusform>
            <numerusform>Sending %n tickets…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n tickets</source>
        <translation>
            <numerusform>Sending %n ticket</numerusform>
            <numerusform>Sending %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} tickets are in ServiceNow</source>
        <translation>
            <numerusform>%n of {total} tickets is in ServiceNow</numerusform>
            <numerusform>%n of {total} tickets are in ServiceNow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n tickets</source>
        <translation>
            <numerusform>Create %n ticket</numerusform>
            <numerusform>Create %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n recommendations</source>
        <translation>
            <numerusform>From %n recommendation</numerusform>
            <numerusform>From %n recommendations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the network</source>
        <translation>
            <numerusform>%n waits for the network</numerusform>
            <numerusform>%n wait for the network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait to be sent</source>
        <translation>
            <numerusform>%n ticket waits to be sent</numerusform>
            <numerusform>%n tickets wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>open, oldest %n days</source>
        <translation>
            <numerusform>open, oldest %n day</numerusform>
            <numerusform>open, oldest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n address rules</source>
        <translation>
            <numerusform>Delete %n address rule</numerusform>
            <numerusform>Delete %n address rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Create</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the files</source>
        <translation>
            <numerusform>%n not in the files</numerusform>
            <numerusform>%n not in the files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IpFiltering</name>
    <message numerus="yes">
        <source>%n IPv6 ranges are left out: whether address rules of an instance take IPv6 is unverified.</source>
        <translation>
            <numerusform>%n IPv6 range is left out: whether address rules of an instance take IPv6 is unverified.</numerusform>
            <numerusform>%n IPv6 ranges are left out: whether address rules of an instance take IPv6 is unverified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules of the instance were not counted, because they hold no IPv4 range.</source>
        <translation>
            <numerusform>%n rule of the instance was not counted, because it holds no IPv4 range.</numerusform>
            <numerusform>%n rules of the instance were not counted, because they hold no IPv4 range.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services chosen</source>
        <translation>
            <numerusform>%n service chosen</numerusform>
            <numerusform>%n services chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules would be deleted</source>
        <translation>
            <numerusform>%n rule would be deleted</numerusform>
            <numerusform>%n rules would be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules on the instance</source>
        <translation>
            <numerusform>%n rule on the instance</numerusform>
            <numerusform>%n rules on the instance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are missing</source>
        <translation>
            <numerusform>%n rule is missing</numerusform>
            <numerusform>%n rules are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IPv4 ranges</source>
        <translation>
            <numerusform>%n IPv4 range</numerusform>
            <numerusform>%n IPv4 ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n rules</source>
        <translation>
            <numerusform>Add %n rule</numerusform>
            <numerusform>Add %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules added</source>
        <translation>
            <numerusform>%n rule added</numerusform>
            <numerusform>%n rules added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules taken back</source>
        <translation>
            <numerusform>%n rule taken back</numerusform>
            <numerusform>%n rules taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>allowed, all %n ranges</source>
        <translation>
            <numerusform>allowed, its %n range</numerusform>
            <numerusform>allowed, all %n ranges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are selected.</source>
        <translation>
            <numerusform>%n ticket is selected.</numerusform>
            <numerusform>%n tickets are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prerequisites</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business rules look dangerous</source>
        <translation>
            <numerusform>%n business rule looks dangerous</numerusform>
            <numerusform>%n business rules look dangerous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds apart</source>
        <translation>
            <numerusform>%n second apart</numerusform>
            <numerusform>%n seconds apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message numerus="yes">
        <source>Create %n tickets</source>
        <translation>
            <numerusform>Create %n ticket</numerusform>
            <numerusform>Create %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>every %n minutes</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hours</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n tickets changed their state</source>
        <translation>
            <numerusform>%n ticket changed its state</numerusform>
            <numerusform>%n tickets changed their state</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message numerus="yes">
        <source>The consent ends in %n days.</source>
        <translation>
            <numerusform>The consent ends in %n day.</numerusform>
            <numerusform>The consent ends in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new one is due since %n days; it still works.</source>
        <translation>
            <numerusform>A new one is due since %n day; it still works.</numerusform>
            <numerusform>A new one is due since %n days; it still works.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new one is due in %n days.</source>
        <translation>
            <numerusform>A new one is due in %n day.</numerusform>
            <numerusform>A new one is due in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repairs are put back.</source>
        <translation>
            <numerusform>%n repair is put back.</numerusform>
            <numerusform>%n repairs are put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>

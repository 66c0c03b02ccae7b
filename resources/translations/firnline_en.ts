<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Board</name>
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
    <name>Create</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
</context>
<context>
    <name>Prerequisites</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>Firnline tried everything it will need. %n things need a decision.</source>
        <translation>
            <numerusform>Firnline tried everything it will need. %n thing needs a decision.</numerusform>
            <numerusform>Firnline tried everything it will need. %n things need a decision.</numerusform>
        </translation>
    </message>
</context>
</TS>

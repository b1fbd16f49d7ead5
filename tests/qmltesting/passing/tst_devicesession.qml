// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Wirebench.Test

//! Sessions against a virtual device.
TestCase {
    id: root

    readonly property int longTime: 30000 // it only ends what hangs

    name: "DeviceSession"

    VirtualDevice {
        id: device
    }
    DeviceSession {
        id: session

        address: device.address
        timeout: root.longTime
    }
    SignalSpy {
        id: connectedChanges

        target: session
        signalName: "connectedChanged"
    }
    SignalSpy {
        id: waitingChanges

        target: session
        signalName: "waitingChanged"
    }

    function begin(rules, protocol = VirtualDevice.Tcp) {
        device.rules = rules
        device.protocol = protocol
        device.start()
        session.open()
    }
    function cleanup() {
        session.close()
        device.stop()
    }

    function test_streamsAreExpectedHoweverTheyCome() {
        begin('"A" -> "one\\ntwo\\nthree\\n"')
        session.send('"A"')
        session.expect('"one\\n"')
        session.expect('/t\\w+\\n/', longTime)
        tryCompare(session, "waiting", 6, longTime)
        compare(new Uint8Array(session.waitingBytes())[0], 0x74)
        session.expect("... 0a")
        compare(session.waiting, 0)
    }

    function test_datagramsAreExpectedOneByOne() {
        begin('"A" -> "one"\n"B" -> "three"', VirtualDevice.Udp)
        session.send('"A"')
        session.send('"B"')
        tryCompare(session, "waiting", 3, longTime)
        session.expect('"one"')
        tryCompare(session, "waiting", 5, longTime)
        session.expect('"three"')
        compare(device.received, "AB")
        compare(device.clients, 1)
    }

    function test_capturesAreValues() {
        begin('01 -> 00 d7 "id \u00e4" 0a\n/use (?<id>[^\\n]+)\\n/ -> "used {id}\\n"')
        session.send("01")
        session.expect("[temp:u16 200..250]")
        session.expect('/id (?<id>[^\\n]+)\\n/')
        compare(session.number("temp"), 215)
        compare(session.value("temp"), "215")
        compare(session.value("id"), "\u00e4")
        compare(Array.from(new Uint8Array(session.bytes("id"))), [0xc3, 0xa4])
        compare(session.value("other"), "")
        verify(isNaN(session.number("other")))
        session.send('"use {id}\\n"')
        session.expect('"used \u00e4\\n"')
        session.open()
        compare(session.value("id"), "") // a session is a new one
    }

    function test_bytesAreSentAsTheyAre_data() {
        return [
            { tag: "none", bytes: [], hex: "" },
            { tag: "zero", bytes: [0], hex: "00" },
            { tag: "all kinds", bytes: [0, 1, 0x7f, 0x80, 0xff], hex: "00 01 7f 80 ff" },
        ]
    }
    function test_bytesAreSentAsTheyAre(data) {
        begin("any -> nothing")
        session.sendBytes(new Uint8Array(data.bytes).buffer)
        session.send('"."')
        tryCompare(device, "receivedHex", (data.hex + " 2e").trim(), longTime)
    }

    function test_nothingIsExpectedToo() {
        begin('"A" -> "x"')
        session.expectNothing(1)
        session.send('"A"')
        session.expect('"x"')
        session.expectNothing(1)
    }

    function test_theEndIsExpected() {
        begin('"A" -> "bye" then close')
        session.send('"A"')
        session.expect('"bye"')
        session.expectEnd()
        session.finish()
        tryCompare(session, "connected", false, longTime)
    }

    function test_finishingLetsTheDeviceGoOn() {
        begin('"A" -> "late"')
        session.send('"A"')
        session.finish()
        session.expect('"late"')
        session.expectEnd(longTime)
    }

    function test_differencesAreToldWithoutFailing() {
        begin('01 -> 01 02 03')
        session.send("01")
        const text = session.difference("01 02 04", longTime)
        verify(text.includes("byte 2 (0x2): 04 expected, 03 came"), text)
        compare(session.difference("01 02 03", longTime), "")
        compare(session.waiting, 0)
    }

    function test_propertiesTellWhenTheyChange() {
        begin('"A" -> "abc"')
        session.close()
        compare(session.connected, false)
        connectedChanges.clear()
        waitingChanges.clear()
        session.open()
        compare(session.connected, true)
        compare(connectedChanges.count, 1)
        session.send('"A"')
        tryCompare(session, "waiting", 3, longTime)
        session.expect('"abc"')
        verify(waitingChanges.count >= 2)
        session.close()
        compare(connectedChanges.count, 2)
        compare(session.connected, false)
    }

    function test_openingBeginsAnew() {
        begin('"A" -> "abc"')
        session.send('"A"')
        tryCompare(session, "waiting", 3, longTime)
        session.open()
        compare(session.waiting, 0)
        session.send('"A"')
        session.expect('"abc"')
        compare(device.clients, 2)
    }

    function test_timeoutsAreThoseThatAreSaid_data() {
        return [
            { tag: "its own", timeout: 1, within: undefined },
            { tag: "the call's", timeout: longTime, within: 1 },
            { tag: "none at all", timeout: longTime, within: -1 },
        ]
    }
    function test_timeoutsAreThoseThatAreSaid(data) {
        begin('any -> nothing')
        session.timeout = data.timeout
        const began = Date.now()
        verify(session.difference('"x"', data.within ?? session.timeout) !== "")
        verify(Date.now() - began < longTime)
        session.timeout = longTime
    }

    function test_itMeasuresAsScenariosDo_data() {
        return [
            { tag: "rtt count", least: 2, most: 2 },
            { tag: "rtt p95", least: 40, most: longTime },
            { tag: "rtt min", least: 0.001, most: 39.9 },
            { tag: " rtt   max ", least: 40, most: longTime },
            { tag: "gap count", least: 1, most: 1 },
            { tag: "gap mean", least: 40, most: longTime },
            { tag: "rate", least: 0.001, most: 1000 },
            { tag: "sent", least: 2, most: 2 },
            { tag: "received", least: 6, most: 6 },
            { tag: "messages", least: 2, most: 2 },
        ]
    }
    function test_itMeasuresAsScenariosDo(data) {
        begin('"A" -> "one"\n"B" -> "two" after 50ms')
        session.send('"A"')
        session.expect('"one"')
        session.send('"B"')
        session.expect('"two"')
        const measured = session.measure(data.tag)
        verify(measured >= data.least && measured <= data.most, measured)
    }

    Component {
        id: anotherSession

        DeviceSession {
            address: device.address
        }
    }

    //! Whoever destroys a session that waits has no crash of it.
    function test_aSessionMayBeDestroyedWhileItWaits() {
        begin('any -> nothing')
        const other = anotherSession.createObject(root)
        other.open()
        other.waitingChanged.connect(() => other.destroy())
        Qt.callLater(() => device.tell('"x"'))
        other.expect('"xy"', 200)
        session.expect('"x"')
    }
}

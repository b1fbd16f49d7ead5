// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Wirebench.Test

//! Fails on purpose, in each function at the line that says so. tst_failures.cpp reads what comes of it.
TestCase {
    id: root

    name: "Failing"

    VirtualDevice {
        id: device

        rules: '01 02 -> 01 02 03 05\n"bye" -> "bye" then close\n"reset" -> nothing then reset\n"pong" -> "pong"'
    }
    VirtualDevice {
        id: another
    }
    VirtualDevice {
        id: datagrams

        rules: '"A" -> "B"'
        protocol: VirtualDevice.Udp
    }
    DeviceSession {
        id: session

        address: device.address
        timeout: 30000
    }
    DeviceSession {
        id: closed
    }
    DeviceSession {
        id: hasty

        address: device.address
        timeout: 30000
        onWaitingChanged: expect("01", 1) // fails
    }

    function init() {
        another.rules = ""
        another.name = ""
        another.source = ""
        device.start()
        session.address = device.address
        session.open()
    }

    function goesOn() {
        console.log("the test function was not left")
    }
    //! A helper's line is where it fails, as with verify().
    function ask() {
        session.send("01 02")
        session.expect("01 02 03 04") // fails
    }

    function test_bytesDiffer() {
        session.send("01 02")
        session.expect("01 02 03 04", 20000) // fails
        goesOn()
    }
    function test_bytesDifferInAHelper() {
        ask()
        goesOn()
    }
    function test_textDiffers() {
        session.send('"pong"')
        session.expect('"ping"') // fails
        goesOn()
    }
    function test_datagramsDiffer() {
        datagrams.start()
        session.address = datagrams.address
        session.open()
        session.send('"A"')
        session.expect('"A"') // fails
        goesOn()
    }
    function test_nothingComes() {
        session.expect("01", 1) // fails
        goesOn()
    }
    function test_somethingComes() {
        session.send("01 02")
        session.expectNothing(20000) // fails
        goesOn()
    }
    function test_noEndComes() {
        session.expectEnd(1) // fails
        goesOn()
    }
    function test_aResetIsNoEnd() {
        session.send('"reset"')
        session.expectEnd() // fails
        goesOn()
    }
    function test_moreComesThanTheEnd() {
        session.send('"bye"')
        session.expectEnd(20000) // fails
        goesOn()
    }
    function test_thePatternIsWrong() {
        session.expect("0") // fails
        goesOn()
    }
    function test_thePayloadIsWrong() {
        session.send("{x:u8}") // fails
        goesOn()
    }
    function test_theAddressIsWrong() {
        session.address = "tcp://nowhere"
        session.open() // fails
        goesOn()
    }
    function test_nobodyIsThere() {
        device.stop()
        session.open() // fails
        goesOn()
    }
    function test_itWasNotOpened_data() {
        return [{ tag: "send" }, { tag: "expect" }, { tag: "expectNothing" }, { tag: "expectEnd" }]
    }
    function test_itWasNotOpened(data) {
        const call = { "send": () => closed.send("01"), "expect": () => closed.expect("01"), "expectNothing": () => closed.expectNothing(1), "expectEnd": () => closed.expectEnd() } // fails
        call[data.tag]()
        goesOn()
    }
    function test_bytesCannotBeSentWhereItIsClosed() {
        session.close()
        session.sendBytes(new Uint8Array([1]).buffer) // fails
        goesOn()
    }
    function test_aHandlerMustNotWait() {
        hasty.open()
        hasty.send("01 02")
        hasty.expect("01 02 03 05")
    }
    function test_rulesAreWrong() {
        another.rules = "any -> echo\nany > echo"
        another.start() // fails
        goesOn()
    }
    function test_aDeviceNeedsToBeSomething() {
        another.start() // fails
        goesOn()
    }
    function test_aDeviceIsOneThing() {
        another.rules = "any -> echo"
        another.name = "echo"
        another.start() // fails
        goesOn()
    }
    function test_thereIsNoSuchDevice() {
        another.name = "toaster"
        another.start() // fails
        goesOn()
    }
    function test_thereIsNoSuchFile() {
        another.source = "nowhere.wbdevice"
        another.start() // fails
        goesOn()
    }
    function test_onlyRulesSpeakUnasked() {
        another.name = "echo"
        another.start()
        another.tell('"x"') // fails
        goesOn()
    }
    function test_aClientSendsSomethingElse() {
        session.send("01 02")
        device.expect("01 03", 20000) // fails
        goesOn()
    }
    function test_aClientSendsNothing() {
        device.timeout = 1
        device.expect("01") // fails
        goesOn()
    }
    function test_nothingWasMeasured() {
        session.measure("rtt p50") // fails
        goesOn()
    }
    function test_thereIsNoSuchMeasure_data() {
        return [{ tag: "rtt" }, { tag: "sent p50" }, { tag: "rtt p51" }, { tag: "rtt(x) p50" }, { tag: "p50" }]
    }
    function test_thereIsNoSuchMeasure(data) {
        session.send("01 02")
        session.expect("01 02 03 05")
        session.measure(data.tag) // fails
        goesOn()
    }
    function test_whatIsToldIsATemplate() {
        device.tell('"x') // fails
        goesOn()
    }
    function test_expectedFailuresAreExpected() {
        expectFail("", "it is broken")
        session.expectEnd(1)
    }
    function test_zLast() {
        verify(true)
    }
}

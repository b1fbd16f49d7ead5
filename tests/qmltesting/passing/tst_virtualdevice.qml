// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Wirebench.Test

//! Devices for clients under test.
TestCase {
    id: root

    readonly property int longTime: 30000 // it only ends what hangs

    name: "VirtualDevice"

    VirtualDevice {
        id: server

        rules: '/GET [^\\x00]*?\\r\\n\\r\\n/ -> "HTTP/1.1 200 OK\\r\\nContent-Length: 4\\r\\n\\r\\n21.5"'
    }
    VirtualDevice {
        id: plain

        rules: 'any -> nothing'
    }
    VirtualDevice {
        id: modbus

        name: "modbus"
    }
    VirtualDevice {
        id: meter

        source: "meter.wbdevice"
    }
    DeviceSession {
        id: client

        timeout: root.longTime
    }
    SignalSpy {
        id: addressChanges

        target: plain
        signalName: "addressChanged"
    }

    function cleanup() {
        client.close()
    }

    //! A client that is none of ours.
    function test_aClientOfQmlIsAnswered() {
        server.start()
        const request = new XMLHttpRequest()
        let answer = ""
        request.onreadystatechange = () => {
            if (request.readyState === XMLHttpRequest.DONE)
                answer = request.responseText
        }
        request.open("GET", "http://127.0.0.1:" + server.port + "/temperature")
        request.send()
        tryVerify(() => answer !== "", longTime)
        compare(answer, "21.5")
        verify(server.received.startsWith("GET /temperature HTTP/1.1\r\n"), server.received)
    }

    function test_bundledDevicesHaveNames() {
        modbus.start()
        client.address = modbus.address
        client.open()
        client.send("00 01 00 00 00 06 01 03 00 00 00 02")
        client.expect("00 01 00 00 00 07 01 03 04 ?? ?? ?? ??")
        compare(modbus.receivedHex, "00 01 00 00 00 06 01 03 00 00 00 02")
        compare(modbus.clients, 1)
    }

    function test_deviceFilesAreBesideTheTest_data() {
        return [
            { tag: "TCP", protocol: VirtualDevice.Tcp, scheme: "tcp://", asked: '"TEMP?\\n"', answer: '"21.5\\n"' },
            { tag: "UDP", protocol: VirtualDevice.Udp, scheme: "udp://", asked: '"TEMP?"', answer: '"21.5"' },
        ]
    }
    function test_deviceFilesAreBesideTheTest(data) {
        meter.protocol = data.protocol
        meter.start()
        verify(meter.address.startsWith(data.scheme), meter.address)
        client.address = meter.address
        client.open()
        client.send(data.asked)
        client.expect(data.answer)
    }

    function test_clientsAreToldAndThrownOut() {
        plain.start()
        client.address = plain.address
        client.open()
        tryCompare(plain, "clients", 1, longTime)
        plain.tell('"ALARM " 07 0a')
        client.expect('"ALARM " 07 0a')
        plain.resetClients()
        tryCompare(client, "connected", false, longTime)
    }

    function test_whatClientsSendIsExpected() {
        plain.start()
        client.address = plain.address
        client.open()
        client.send('00 07 01 03 "SET 12"')
        plain.expect("?? 07 01", longTime)
        plain.timeout = longTime
        plain.expect("03")
        plain.timeout = 1
        plain.expect('/SET (\\d+)/')
        plain.expect('/.*/', 0)
        plain.timeout = 2000
    }

    Component {
        id: anotherDevice

        VirtualDevice {
            rules: "any -> nothing"
        }
    }

    //! Whoever destroys a device that waits has no crash of it.
    function test_aDeviceMayBeDestroyedWhileItWaits() {
        const other = anotherDevice.createObject(root)
        other.start()
        client.address = other.address
        client.open()
        other.changed.connect(() => other.destroy())
        client.send('"x"')
        other.expect('"xy"', 200)
        client.expectEnd()
    }

    function test_itHasAnAddressWhileItListens() {
        plain.stop()
        compare(plain.port, 0)
        compare(plain.address, "")
        addressChanges.clear()
        plain.start()
        verify(plain.port > 0)
        compare(plain.address, "tcp://127.0.0.1:" + plain.port)
        verify(addressChanges.count > 0)
        addressChanges.clear()
        plain.stop()
        compare(plain.port, 0)
        compare(addressChanges.count, 1)
    }

    function test_startingBeginsAnew() {
        plain.start()
        client.address = plain.address
        client.open()
        client.send('"abc"')
        tryCompare(plain, "received", "abc", longTime)
        plain.start()
        compare(plain.received, "")
        compare(plain.clients, 0)
        client.expectEnd()
    }
}

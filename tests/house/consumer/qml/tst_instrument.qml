// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Wirebench.Test

//! Somebody's test in QML, which uses the installed module.
TestCase {
    name: "Instrument"

    VirtualDevice {
        id: device

        rules: '"TEMP?\\n" -> "TEMP 21.5\\n"'
    }
    DeviceSession {
        id: instrument

        address: device.address
        timeout: 20000
    }

    function initTestCase() {
        device.start()
    }
    function init() {
        instrument.open()
    }
    function cleanup() {
        instrument.close()
    }

    function test_theTemperatureIsRead() {
        instrument.send('"TEMP?\\n"')
        instrument.expect('/TEMP (?<temperature>[\\d.]+)\\n/')
        compare(instrument.number("temperature"), 21.5)
    }
}

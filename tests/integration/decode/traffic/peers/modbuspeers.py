# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""usage: modbuspeers.py server|client PORT. Programs of their own, because another python3 than the caller's may have
pymodbus."""

import inspect
import sys

import pymodbus.datastore as datastore
from pymodbus.client import ModbusTcpClient
from pymodbus.server import StartTcpServer


def serve(port: int) -> None:
    def block(values):
        return datastore.ModbusSequentialDataBlock(1, values)
    # pymodbus has renamed it
    device = getattr(datastore, "ModbusSlaveContext", None) or datastore.ModbusDeviceContext
    registers = [100, 200, 0, 65535, 0x41AC, 0, 7, 8, 9, 10, 11, 12]
    unit = device(co=block([True, False] * 10), di=block([False, True, True] * 7), hr=block(registers),
                  ir=block(list(reversed(registers))))
    StartTcpServer(context=datastore.ModbusServerContext(unit, True), address=("127.0.0.1", port))


def ask(port: int) -> None:
    client = ModbusTcpClient("127.0.0.1", port=port)
    assert client.connect()
    client.read_coils(0, count=10)
    client.read_discrete_inputs(2, count=17)
    client.read_holding_registers(0, count=6)
    client.read_input_registers(3, count=1)
    client.write_coil(3, True)
    client.write_coil(3, False)
    client.write_register(4, 0xBEEF)
    client.write_coils(0, [True, False, True, True, False, False, True, False, True, True])
    client.write_registers(1, [1, 2, 65535])
    client.mask_write_register(address=4, and_mask=0x00F2, or_mask=0x0025)
    # It has another name since pymodbus 3.1.
    parameters = inspect.signature(client.readwrite_registers).parameters
    written = {"values" if "values" in parameters else "write_registers": [10, 20]}
    client.readwrite_registers(read_address=0, read_count=4, write_address=2, **written)
    # Exceptions: addresses that are not there, and more than a frame holds.
    client.read_holding_registers(5000, count=2)
    client.read_coils(5000, count=1)
    client.write_register(6000, 1)
    client.close()


if __name__ == "__main__":
    {"server": serve, "client": ask}[sys.argv[1]](int(sys.argv[2]))

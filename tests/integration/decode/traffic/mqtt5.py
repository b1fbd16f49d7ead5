# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""MQTT 5, with properties: mosquitto, mosquitto_pub and mosquitto_sub."""

from traffic import mqtt

NEEDS = mqtt.NEEDS
PROTOCOLS = (("tcp", "mqtt", "mqtt5"),)


def _properties(command: str, *properties: tuple) -> tuple:
    return tuple(word for words in properties for word in ("-D", command, *words))


def converse(stage, port):
    mqtt.serve(stage, port)
    mqtt.talk(stage, port, "mqttv5",
              connect=("-c", "-x", 60, *_properties("connect", ("receive-maximum", 10), ("user-property", "why", "test"))),
              publish=_properties("publish", ("content-type", "text/plain"), ("user-property", "unit", "rpm"),
                                  ("message-expiry-interval", 60), ("response-topic", "plant/answer"),
                                  ("correlation-data", "c-1"), ("payload-format-indicator", 1)))

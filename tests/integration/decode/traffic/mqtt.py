# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
"""MQTT 3.1.1: mosquitto, mosquitto_pub and mosquitto_sub."""

from traffic.stage import Stage, wait_until

NEEDS = ("mosquitto", "mosquitto_passwd", "mosquitto_pub", "mosquitto_sub")
PROTOCOLS = (("tcp", "mqtt", "mqtt"),)

# Exit codes of mosquitto_pub for a wrong password, of MQTT 3.1.1 and 5, and of mosquitto_sub when its time is over.
REFUSED = (4, 5, 135)
TIMED_OUT = (27,)


def serve(stage: Stage, port: int) -> None:
    passwords = stage.write("passwords", "")
    stage.run("mosquitto_passwd", "-b", passwords, "anna", "secret")
    # It becomes another user when it is root, and must not keep anything.
    passwords.chmod(0o644)
    stage.folder.chmod(0o755)
    settings = f"listener {port} 127.0.0.1\npassword_file {passwords}\nallow_anonymous true\npersistence false\n"
    stage.serve("tcp", port, "mosquitto", "-c", stage.write("mosquitto.conf", settings))


def talk(stage: Stage, port: int, version: str, connect: tuple = (), publish: tuple = ()) -> None:
    """connect, publish: what only this version has, as arguments."""
    to = ("-h", "127.0.0.1", "-p", port, "-V", version)
    anna = ("-u", "anna", "-P", "secret")

    def send(topic, message, *more):
        stage.run("mosquitto_pub", *to, "-t", topic, "-m", message, *more)

    send("plant/pump/state", "on", "-q", 1, "-r", "-i", "retainer")
    subscriber = stage.start("mosquitto_sub", *to, *anna, "-i", "subscriber", "-q", 2, "-t", "plant/#", "-t", "alarm/+/level",
                             "-k", 30, "-C", 5, "--will-topic", "plant/gone", "--will-payload", "bye", "--will-qos", 1,
                             *connect)
    # It has subscribed when the retained message came.
    wait_until(lambda: stage.said(subscriber) or subscriber.poll() is not None, "the subscriber's first message")
    send("plant/pump/speed", "1480", "-q", 0)
    send("plant/pump/speed", "1490", "-q", 1, *publish)
    send("alarm/tank/level", "\u00fcberlauf", "-q", 2, *anna)
    send("plant/empty", "", "-q", 0)
    subscriber.wait(30)
    stage.run("mosquitto_pub", *to, "-t", "x", "-m", "y", "-u", "anna", "-P", "wrong", expect=REFUSED)
    stage.run("mosquitto_sub", *to, "-t", "plant/#", "-U", "plant/none", "-E", "-i", "unsubscriber")
    # The shortest time there is until it has to say that it is there.
    stage.run("mosquitto_sub", *to, "-t", "nothing", "-i", "idle", "-k", 5, "-W", 7, expect=TIMED_OUT)


def converse(stage, port):
    serve(stage, port)
    talk(stage, port, "mqttv311")

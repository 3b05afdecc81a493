"""The Java kernel for a Jupyter that speaks to its kernels through Unix sockets, as Colab's does.

    python3 java_kernel.py install KERNEL.jar        makes Jupyter start the kernel by this script
    python3 java_kernel.py KERNEL.jar CONNECTION     what Jupyter then runs

The kernel knows TCP only. So this script starts it with TCP ports of its own, and passes every
message on, from Jupyter's sockets to the kernel's and back.
"""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys

NAME = "rapaio-jupyter-kernel"
CHANNELS = ["shell", "control", "stdin", "hb", "iopub"]


def install(jar):
    if not os.path.isfile(jar):
        sys.exit(f"{jar}: there is no such file. Give the path of the kernel's jar")
    if shutil.which("java") is None:
        sys.exit("There is no java to start the kernel with. Install a JDK, 17 or newer, first")
    folder = pathlib.Path.home() / ".local/share/jupyter/kernels" / NAME
    folder.mkdir(parents=True, exist_ok=True)
    spec = {
        "argv": [sys.executable, *map(os.path.abspath, [__file__, jar]), "{connection_file}"],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
    }
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2))
    print("Jupyter starts the Java kernel by", folder / "kernel.json")


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def address(connection, channel):
    separator = "-" if connection["transport"] == "ipc" else ":"
    return "{transport}://{ip}{0}{1}".format(separator, connection[channel + "_port"], **connection)


def run(jar, connection_file):
    import zmq

    outside = json.loads(pathlib.Path(connection_file).read_text())
    inside = dict(outside, transport="tcp", ip="127.0.0.1")
    inside.update(zip([channel + "_port" for channel in CHANNELS], free_ports(len(CHANNELS))))
    inside_file = pathlib.Path(str(connection_file) + ".tcp")
    inside_file.touch(mode=0o600)  # It holds the key that signs the messages.
    inside_file.write_text(json.dumps(inside))
    kernel = subprocess.Popen(["java", "-jar", jar, str(inside_file)])

    context = zmq.Context()
    poller = zmq.Poller()
    partner = {}
    for channel in CHANNELS:
        is_broadcast = channel == "iopub"
        jupyters = context.socket(zmq.XPUB if is_broadcast else zmq.ROUTER)
        kernels = context.socket(zmq.XSUB if is_broadcast else zmq.DEALER)
        # The kernel answers on stdin to the name that it heard on shell.
        kernels.setsockopt(zmq.IDENTITY, b"java_kernel")
        jupyters.bind(address(outside, channel))
        kernels.connect(address(inside, channel))
        for one, other in [(jupyters, kernels), (kernels, jupyters)]:
            poller.register(one, zmq.POLLIN)
            partner[one] = other
    try:
        while kernel.poll() is None:
            for one, _ in poller.poll(timeout=500):
                partner[one].send_multipart(one.recv_multipart())
    finally:
        kernel.kill()
        inside_file.unlink()
        context.destroy(linger=500)
    sys.exit(kernel.returncode)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if sys.argv[1] == "install":
        install(sys.argv[2])
    else:
        run(sys.argv[1], sys.argv[2])

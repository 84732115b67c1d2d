"""`make setup`: makes .venv and installs the pinned libraries, whatever was killed half-way before.

    python3 site_tphcm/bootstrap.py [--with-parent PID] [--into .venv-replay] requirements.txt [tests/requirements.txt]

Standard library only, and syntax old Pythons can read: it must be able to say that one is too old.
"""

import ctypes
import fcntl
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
REFUSED = 2
PIP = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
PIP += ["--prefer-binary", "--retries", "2", "--timeout", "20"]

folder = ".venv"  # what is made and filled

# How pip names a library: from the network, from a folder, or already there.
NAMED = r"\s*(?:Collecting ([\w.-]+)|Processing \S*?([\w.]+)-\d\S*(?: .*)?$|Requirement already satisfied: ([\w.-]+))"
NETWORK = "NewConnectionError|name resolution|ConnectTimeout|ReadTimeout|Network is unreachable|ProxyError"
NETWORK += "|Retrying \\(Retry|ConnectionResetError|Connection refused|Could not fetch URL"
REASONS = [
    (
        "No space left on device",
        "Ổ đĩa đã đầy; hãy giải phóng ít nhất 2 GB rồi chạy lại.",
    ),
    (
        NETWORK,
        "Không tải được thư viện vì không có mạng; lần cài đặt đầu tiên cần mạng, "
        "hãy kiểm tra kết nối rồi chạy lại.",
    ),
    (
        "Permission denied|Read-only file system",
        "Không có quyền ghi vào thư mục này; hãy chạy bằng người dùng sở hữu thư mục.",
    ),
    (
        "No matching distribution found for (\\S+)",
        "Không có bản cài sẵn của {0} cho Python và máy này; hãy dùng Python 3.11 đến 3.14 "
        "trên Linux hoặc macOS 64 bit.",
    ),
]


class Refusal(Exception):
    """One sentence that says what is wrong and what to do."""


def main(arguments):
    try:
        requirements = into(follow_parent(arguments))
        refuse_unusable_python(sys.version_info, importlib.util.find_spec)
        with_lock(lambda: install(requirements))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(explain(str(error)), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return 130
    return 0


def follow_parent(arguments):
    """When make is killed, this ends too (Linux). Gives the arguments that are left."""
    if arguments[:1] != ["--with-parent"]:
        return arguments
    end_with_parent()
    if sys.platform == "linux" and os.getppid() != int(arguments[1]):
        raise Refusal("Lệnh make đã dừng, nên việc cài đặt cũng dừng.")
    return arguments[2:]


def into(arguments):
    """Another folder than .venv. Gives the arguments that are left."""
    global folder
    if arguments[:1] != ["--into"]:
        return arguments
    folder = arguments[1]
    return arguments[2:]


def end_with_parent():
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM, 0, 0, 0)


def refuse_unusable_python(version, find_spec):
    if tuple(version[:2]) < OLDEST:
        raise Refusal(
            "Cần Python {0}.{1} trở lên, mà python3 ở đây là {2}.{3}; hãy cài bản mới hơn "
            "rồi chạy lại, ví dụ: make run PYTHON=python3.11.".format(*(OLDEST + tuple(version[:2])))
        )
    if not find_spec("venv") or not find_spec("ensurepip"):
        raise Refusal(
            "Python thiếu mô-đun venv; hãy cài bằng lệnh “sudo apt install python3-venv” rồi chạy lại."
        )


def with_lock(work):
    """Two set-ups at once take turns; the kernel frees the lock of a killed one."""
    with (ROOT / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Đang chờ một lần cài đặt khác kết thúc…", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        work()


def install(requirements):
    remove_unusable_venv()
    make_venv()
    for path in requirements:
        if read(stamp(path)) != fingerprint(path):
            install_one(path)
            write(stamp(path), fingerprint(path))


def remove_unusable_venv():
    """Made for another Python, or killed while being made or filled: made anew."""
    whole = read(marker("made")) == sys.version and not marker("installing").exists()
    if venv().exists() and not (whole and python().exists()):
        print("Làm lại {0} (lần trước chưa xong hoặc thuộc bản Python khác)…".format(folder), flush=True)
        shutil.rmtree(str(venv()))


def make_venv():
    if venv().exists():
        return
    print("Tạo {0}…".format(folder), flush=True)
    status, output = run([sys.executable, "-m", "venv", str(venv())], lambda line: None)
    if status:
        raise Refusal(explain(output))
    write(marker("made"), sys.version)


def install_one(path):
    """pip, with each library counted against the pinned list."""
    total, began, seen = len(pinned(path)), time.time(), set()

    def show(line):
        found = re.match(NAMED, line)
        name = found and next(filter(None, found.groups()))
        if name and name.lower() not in seen:
            seen.add(name.lower())
            print("  {0}/{1} {2}".format(min(len(seen), total), total, name), flush=True)
        elif line.startswith("Installing collected packages"):
            print("  Đang chép {0} thư viện vào {1}…".format(total, folder), flush=True)

    print("Cài {0} thư viện theo {1}:".format(total, path), flush=True)
    write(marker("installing"), path)
    status, output = run([str(python()), *PIP, "-r", str(ROOT / path)], show)
    marker("installing").unlink()
    if status:
        raise Refusal(explain(output))
    print("Đã cài xong sau {0:.0f} giây.".format(time.time() - began), flush=True)


def run(command, show):
    """The exit status and everything said, each line shown as it comes."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        preexec_fn=end_with_parent,
    )
    output = []
    for line in process.stdout:
        output.append(line)
        show(line)
    return process.wait(), "".join(output)


def explain(output):
    for pattern, sentence in REASONS:
        found = re.search(pattern, output)
        if found:
            return sentence.format(*found.groups())
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    last = lines[-1] if lines else "không có thông báo"
    return "Không cài đặt được; thông báo cuối: {0}. Hãy xóa thư mục {1} rồi chạy lại.".format(last, folder)


def pinned(path):
    """The lines of a requirement file and of those it includes."""
    lines = []
    for line in read(ROOT / path).splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("-r "):
            lines += pinned(Path(path).parent / line[3:].strip())
        elif line:
            lines.append(line)
    return lines


def fingerprint(path):
    return hashlib.sha256("\n".join([*pinned(path), sys.version]).encode()).hexdigest()


def stamp(path):
    return marker("installed-" + path.replace(os.sep, "-"))


def venv():
    return ROOT / folder


def python():
    return venv() / "bin" / "python"


def marker(name):
    return venv() / (".portal-" + name)


def read(path):
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def write(path, text):
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

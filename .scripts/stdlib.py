"""Prints, as JSON, what this Python's standard library binds: for each module the names of `from module import *`, the names of
all modules, and the built-in names. .scripts/catalogue.ts --stdlib runs it with Python 2.7 and with Python 3."""
import json
import os
import pkgutil
import sys

# Modules that site configurations import, or might: the names that their star imports bind are listed.
STARRED = """
base64 binascii calendar cgi codecs collections copy crypt datetime email email.Charset email.Utils email.charset email.utils
errno fcntl fnmatch functools getopt getpass glob grp hashlib heapq itertools locale logging math md5 mimetypes netrc operator os
os.path pipes platform posix posixpath pprint pwd random re resource sets sha shlex shutil signal smtplib socket stat string
struct subprocess sys syslog tempfile textwrap time traceback types unicodedata urllib urllib.parse urlparse uuid warnings
""".split()

# Packages whose submodules are listed as well.
PACKAGES = 'collections concurrent curses email encodings html http importlib json logging multiprocessing urllib xml'.split()

# Python 2's email package has these older names for its modules without a file of their own.
EMAIL_2 = """Charset Encoders Errors FeedParser Generator Header Iterators MIMEAudio MIMEBase MIMEImage MIMEMessage MIMEMultipart
MIMENonMultipart MIMEText Message Parser Utils base64MIME quopriMIME""".split()


def star_names(module):
    names = getattr(module, '__all__', None)
    if names is None:
        names = [name for name in vars(module) if not name.startswith('_')]
    return sorted(set(names))


def is_public(name):
    return not any(part.startswith('_') and not part.startswith('__') for part in name.split('.'))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path = [path for path in sys.path if path and 'packages' not in path and path != here]
    sys.dont_write_bytecode = True
    starred = {}
    for name in STARRED:
        try:
            __import__(name)
        except ImportError:
            continue
        starred[name] = star_names(sys.modules[name])
    modules = set(sys.builtin_module_names) | set(name for _, name, _ in pkgutil.iter_modules(sys.path))
    modules |= set(getattr(sys, 'stdlib_module_names', ())) | set(starred)
    for package in PACKAGES:
        try:
            paths = __import__(package).__path__
        except (ImportError, AttributeError):
            continue
        modules |= set('%s.%s' % (package, name) for _, name, _ in pkgutil.iter_modules(paths))
    if sys.version_info[0] == 2:
        modules |= set('email.' + name for name in EMAIL_2)
    modules -= set(['sitecustomize', 'usercustomize', 'this', 'antigravity', '__main__'])
    site = set(['copyright', 'credits', 'exit', 'license', 'quit'])
    builtins = set(dir(sys.modules.get('builtins') or sys.modules['__builtin__']))
    # `_` and the display hook belong to the interactive interpreter.
    names = sorted((builtins | site) - set(['_']))
    print(json.dumps({'starred': starred, 'modules': sorted(filter(is_public, modules)), 'builtins': names}))


main()

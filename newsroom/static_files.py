"""How style sheets and scripts are sent to readers."""

import posixpath
import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'^@import "([\w.-]+)";\n', re.MULTILINE)


class OneSheet(CompressedManifestStaticFilesStorage):
    """Sends a style sheet that names others as one file with their content, so that a page asks once."""

    def post_process(self, paths, dry_run=False, **options):
        gathered = {
            name: (Gathering(storage), path) if name.endswith(".css") else (storage, path)
            for name, (storage, path) in paths.items()
        }
        yield from super().post_process(gathered, dry_run, **options)


class Gathering:
    """A storage whose style sheets are read with those beside them that they import at their beginning."""

    def __init__(self, storage):
        self.storage = storage

    def __getattr__(self, name):
        return getattr(self.storage, name)

    def open(self, path, mode="rb"):
        with self.storage.open(path, mode) as file:
            content = file.read()
        whole = IMPORT.sub(lambda named: self.beside(path, named[1]), content.decode())
        return ContentFile(whole.encode(), name=path)

    def beside(self, path, name):
        with self.storage.open(posixpath.join(posixpath.dirname(path), name)) as file:
            return file.read().decode()

from django.core.management.base import BaseCommand, CommandError

from newsroom.ops import messages


class Command(BaseCommand):
    help = "Bring the Chinese catalogue of messages up to the code, and compile it."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="only say whether it is complete and compiled"
        )

    def handle(self, *, check, **options):
        file = messages.catalogue_file()
        catalogue = messages.brought_up_to_date(messages.kept(file))
        missing = messages.untranslated(catalogue)
        text = messages.as_po(catalogue)
        if check:
            if missing:
                raise CommandError("No Chinese yet for: " + " | ".join(missing[:20]))
            if not file.exists() or file.read_bytes() != text:
                raise CommandError("The catalogue is not in step with the code: make messages")
            self.stdout.write("Every message has its Chinese.")
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
        file.with_suffix(".mo").write_bytes(messages.compiled(messages.kept(file)))
        self.stdout.write(f"{len(catalogue)} messages, {len(missing)} without Chinese.")

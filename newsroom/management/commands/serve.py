import logging

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from articles.importers.demo.fill import is_empty
from newsroom.ops import serving
from newsroom.settings import environment

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Bring the database up to date and serve the office with the production server."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--demo", action="store_true", help="fill an empty database with the demonstration"
        )

    def handle(self, *, demo, **options):
        host, port = environment.HOST, environment.PORT
        if sentence := serving.refusal_of_port(host, port):
            raise CommandError(sentence)
        self.require_database()
        call_command("migrate", verbosity=0)
        serving.collect_static_files()
        if demo and is_empty():
            self.stdout.write(_("Writing the demonstration office; this happens once."))
            self.stdout.flush()
            call_command("demo", stdout=self.stdout)
            self.stdout.write(_("Write these passwords down: they are shown this once."))
        connection.close()
        server = serving.start_server(host, port, environment.WORKERS)
        if not serving.wait_until_open(server, host, port):
            server.terminate()
            raise CommandError(_("The server did not start; the lines above say why."))
        address = f"http://{host}:{port}/"
        self.stdout.write(_("The office is open at %(address)s") % {"address": address})
        self.stdout.write(_("Staff sign in at %(address)s") % {"address": f"{address}admin/"})
        self.stdout.write(_("Stop it with Ctrl+C."))
        self.stdout.flush()
        serving.keep_open(server, self.clerk)

    def require_database(self):
        try:
            connection.ensure_connection()
        except DatabaseError as trouble:
            name = settings.DATABASES["default"].get("NAME")
            raise CommandError(
                _("The database %(name)s does not answer: start it, or correct DATABASE_URL. (%(reason)s)")
                % {"name": name, "reason": " ".join(str(trouble).split())}
            ) from trouble

    def clerk(self):
        """A database that is away for a moment must not close the office."""
        try:
            call_command("clerk", verbosity=0)
        except DatabaseError:
            log.exception("The clerk could not do what was due; it tries again.")
        finally:
            connection.close()

#!/usr/bin/env python
"""The administrator's command line, in the language of the terminal where the office speaks it."""

import os
import sys

import django
from django.core.management import execute_from_command_line
from django.utils import translation

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.production")
    django.setup()
    translation.activate(django.conf.settings.TERMINAL_LANGUAGE)
    execute_from_command_line(sys.argv)

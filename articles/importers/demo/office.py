"""The people, columns and words of the demonstration office."""

import secrets
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...actions.staff import open_account
from ...models import Category, Outlet, Person, SiteProfile, StaffMember, Tag
from ...models.columns import column
from ...vocabulary import Role

CODES = (
    "site_code",
    "icp_number",
    "public_security_number",
    "email",
    "telephone",
    "report_address",
    "security_contact",
)
FILE = Path(__file__).parent / "office.toml"


@dataclass
class Office:
    """The demonstration office as stored: records by their keys, and the accounts that are printed."""

    categories: dict[str, Category] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    staff: list[StaffMember] = field(default_factory=list)
    accounts: list[tuple[StaffMember, str]] = field(default_factory=list)  # with the password in clear, once

    def staff_with(self, role: Role, language: str, but: tuple[StaffMember, ...] = ()) -> StaffMember:
        """Somebody with the role in the language who is none of `but`."""
        return next(person for person in self.staff if person not in but and person.holds(role, language))

    def account_of(self, person_key: str) -> StaffMember | None:
        """The account of a named person, where there is one."""
        return self.people[person_key].staff if person_key in self.people else None


def open_office() -> Office:
    """Store the office of `office.toml`; passwords are new each time."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    office = Office()
    describe_site(told["site"])
    for row in told["categories"]:
        office.categories[row["slug"]] = Category.objects.create(
            slug=row["slug"], order=row["order"], **named(row)
        )
    for row in told["tags"]:
        office.tags[row["slug"]] = Tag.objects.create(slug=row["slug"], **named(row))
    for row in told["outlets"]:
        office.outlets[row["slug"]] = Outlet.objects.create(url=row["url"], **named(row))
    for row in told["people"]:
        office.people[row["key"]] = Person.objects.create(**named(row))
    for row in told["staff"]:
        engage(office, row)
    return office


def engage(office: Office, row: dict[str, Any]) -> None:
    password = secrets.token_urlsafe(9) if row["demo"] else None
    member = open_account(
        by=None,
        username=row["username"],
        password=password,
        full_name=row["full_name"],
        language=row["language"],
        assignments=[(held["role"], held["language"]) for held in row["assignments"]],
    )
    if row["person"]:
        person = office.people[row["person"]]
        person.staff = member
        person.save(update_fields=["staff"])
    office.staff.append(member)
    if password:
        office.accounts.append((member, password))


def describe_site(told: dict[str, Any]) -> None:
    texts = {
        column(name, language): words
        for name in ("name", "tagline", "organiser", "contact", "address")
        for language, words in told[name].items()
    }
    codes = {name: told[name] for name in CODES}
    SiteProfile.objects.update_or_create(pk=1, defaults=texts | codes)


def named(row: dict[str, Any]) -> dict[str, str]:
    return {column("name", language): name for language, name in row["name"].items()}

"""Write down whom the revisions name that are live already."""

from django.db import migrations

BATCH = 500


def fill(apps, schema_editor):
    Edition, Person, LiveCredit = (
        apps.get_model("articles", name) for name in ("Edition", "Person", "LiveCredit")
    )
    known = set(Person.objects.values_list("pk", flat=True))
    live = Edition.objects.filter(live__isnull=False).order_by("pk").values_list("pk", "live__credits")
    after = 0
    while batch := list(live.filter(pk__gt=after)[:BATCH]):
        named = {
            (edition, credit["person"], credit["role"])
            for edition, credits in batch
            for credit in credits
            if credit["person"] in known
        }
        LiveCredit.objects.bulk_create(
            [LiveCredit(edition_id=edition, person_id=person, role=role) for edition, person, role in sorted(named)],
            ignore_conflicts=True,
        )
        after = batch[-1][0]


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0007_live_credits"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]

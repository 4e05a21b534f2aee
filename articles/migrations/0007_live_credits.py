"""Whom the live revisions name, so that a person's work is found; and the views of a few days, so that the most read are."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_notices_pages_corrections'),
    ]

    operations = [
        migrations.CreateModel(
            name='LiveCredit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('author', 'Author'), ('photographer', 'Photographer'), ('translator', 'Translator'), ('editor', 'Editor'), ('responsible_editor', 'Responsible editor')], max_length=20, verbose_name='role')),
            ],
            options={
                'verbose_name': 'credit that is live',
                'verbose_name_plural': 'credits that are live',
            },
        ),
        migrations.AddIndex(
            model_name='dailyviews',
            index=models.Index(models.F('day'), models.F('edition'), name='views_of_a_day'),
        ),
        migrations.AddField(
            model_name='livecredit',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='live_credits', to='articles.edition', verbose_name='edition'),
        ),
        migrations.AddField(
            model_name='livecredit',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='live_credits', to='articles.person', verbose_name='person'),
        ),
        migrations.AddIndex(
            model_name='livecredit',
            index=models.Index(models.F('person'), models.F('role'), models.F('edition'), name='what_a_person_did'),
        ),
        migrations.AddConstraint(
            model_name='livecredit',
            constraint=models.UniqueConstraint(models.F('edition'), models.F('person'), models.F('role'), name='one_live_credit_per_person_and_role'),
        ),
        migrations.AddConstraint(
            model_name='livecredit',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['author', 'photographer', 'translator', 'editor', 'responsible_editor'])), name='live_credit_role_is_known'),
        ),
    ]

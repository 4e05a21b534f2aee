"""Numbered pages, `‹ 1 … 4 5 6 … 41 › »`."""

from django import template

register = template.Library()


@register.inclusion_tag("components/pager.html")
def pager(number, pages, address, label, whole=False):
    """Links to the pages of a list or of a long text; `number` may be "all" where `whole` offers that."""
    current = number if isinstance(number, int) else 0
    return {
        "number": number,
        "pages": pages,
        "address": address,
        "label": label,
        "whole": whole,
        "steps": steps(current, pages),
        "previous": current - 1,
        "following": current + 1 if 0 < current < pages else 0,
    }


@register.filter
def page_address(address, number):
    """Page 1 of an address is the address."""
    return address if number == 1 else f"{address}{'&' if '?' in address else '?'}page={number}"


def steps(number, pages):
    """The page numbers to show: the first, the last, and those around `number`; None where some are left out."""
    shown = sorted(
        {1, pages, *range(max(1, number - 1), min(pages, number + 1) + 1)}
        | set(range(1, 4)) & set(range(pages + 1))
    )
    found = []
    for page in shown:
        if found and page == found[-1] + 2:
            found.append(page - 1)
        elif found and page > found[-1] + 1:
            found.append(None)
        found.append(page)
    return found

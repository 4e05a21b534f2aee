"""The records of the office, one noun a file. They hold; the deeds are in `articles.actions`."""

from .address import FormerAddress
from .article import Article
from .credit import Credit, Outlet, Person
from .decision import Decision
from .edition import Edition
from .photo import Photo
from .readership import DailyViews, DaySalt, RecentView
from .revision import Revision
from .site import SiteProfile
from .staff import Assignment, StaffMember
from .taxonomy import Category, Tag

__all__ = [
    "Article",
    "Assignment",
    "Category",
    "Credit",
    "DailyViews",
    "DaySalt",
    "Decision",
    "Edition",
    "FormerAddress",
    "Outlet",
    "Person",
    "Photo",
    "RecentView",
    "Revision",
    "SiteProfile",
    "StaffMember",
    "Tag",
]

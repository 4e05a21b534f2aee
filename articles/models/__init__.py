"""The records of the office, one noun a file. They hold; the deeds are in `articles.actions`."""

from .address import FormerAddress
from .article import Article
from .credit import Credit, Outlet, Person
from .decision import Decision
from .edition import Edition
from .finding import Finding, Waiver
from .glossary import GlossaryTerm, Recheck, Rendering
from .memory import MemoryBand, MemoryPair
from .notification import Notification
from .photo import Photo
from .readership import DailyViews, DaySalt, RecentView
from .remark import Remark
from .revision import Revision
from .site import SiteProfile
from .staff import Assignment, StaffMember
from .taxonomy import Category, Tag
from .withdrawal import Withdrawal

__all__ = [
    "Article",
    "Assignment",
    "Category",
    "Credit",
    "DailyViews",
    "DaySalt",
    "Decision",
    "Edition",
    "Finding",
    "FormerAddress",
    "GlossaryTerm",
    "MemoryBand",
    "MemoryPair",
    "Notification",
    "Outlet",
    "Person",
    "Photo",
    "RecentView",
    "Recheck",
    "Remark",
    "Rendering",
    "Revision",
    "SiteProfile",
    "StaffMember",
    "Tag",
    "Waiver",
    "Withdrawal",
]

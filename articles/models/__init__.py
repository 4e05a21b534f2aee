"""The records of the office, one noun a file. They hold; the deeds are in `articles.actions`."""

from .address import FormerAddress
from .article import Article
from .correction import Correction
from .credit import Credit, LiveCredit, Outlet, Person
from .decision import Decision
from .edition import Edition
from .finding import Finding, Waiver
from .glossary import GlossaryTerm, Recheck, Rendering
from .memory import MemoryBand, MemoryPair
from .notice import Notice
from .notification import Notification
from .page import StandingPage
from .photo import Photo
from .readership import DailyViews, DaySalt, RecentView
from .record_change import RecordChange
from .remark import Remark
from .revision import Revision
from .search_index import SearchIndex
from .site import SiteProfile
from .staff import Assignment, StaffMember
from .taxonomy import Category, Tag
from .withdrawal import Withdrawal

__all__ = [
    "Article",
    "Assignment",
    "Category",
    "Correction",
    "Credit",
    "DailyViews",
    "DaySalt",
    "Decision",
    "Edition",
    "Finding",
    "FormerAddress",
    "GlossaryTerm",
    "LiveCredit",
    "MemoryBand",
    "MemoryPair",
    "Notice",
    "Notification",
    "Outlet",
    "Person",
    "Photo",
    "RecentView",
    "Recheck",
    "RecordChange",
    "Remark",
    "Rendering",
    "Revision",
    "SearchIndex",
    "SiteProfile",
    "StaffMember",
    "StandingPage",
    "Tag",
    "Waiver",
    "Withdrawal",
]

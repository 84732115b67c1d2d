"""What every environment shares. Strict: forgetting a setting makes a server stricter, never looser.

Every name of ours is a string here; only `site_tphcm.database`, which knows no
Django application, is imported.
"""

from __future__ import annotations

import os
from datetime import time
from pathlib import Path
from shutil import which

from site_tphcm.database import all_from_environment

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = Path(os.environ.get("PORTAL_DATA_DIR", BASE_DIR / "var"))

# The regulation in force: a module that holds REGULATION. Another locality, another module.
REGULATION = "workflows.regulation.tuyen_quang"
# Who may do what with a page. Without it `pages` refuses everything.
PAGE_PERMISSION_TESTER = "workflows.approval.permissions.BoardPagePermissionTester"
# The one question: may this person do that, and why not.
AUTHORITY = "workflows.approval.refusal.refusal"
# The words of a file that a public page shows, for the search; without it files are not searched.
FILE_READER = "workflows.approval.papers.reading.text_of"
# Who reads what residents looked for and did not find.
SEARCH_LOG_READERS = "workflows.approval.writing.applies_changes"
# Who answers the public search.
SEARCH_FINDER = "pages.finding.postgres.PostgresFinder"
# Asked before a draft is saved: nothing in a chain is edited, nothing judged is overwritten.
REVISION_GUARD = "workflows.approval.revisions.may_save"
# Which sections an appointment lets its holder write for, for whoever tells a person their duties.
SECTIONS_WRITTEN = "workflows.approval.writing.sections_written"
# What the giver of a delegation should know before it is recorded: the delegation to sentences.
DELEGATION_ADVICE = "workflows.approval.delegating.advice_on"
# Which items show a picture or file, in a chain or published: (kind, key) to their titles.
FILES_SHOWN = "workflows.approval.shown.shown_in"
# The providing units that an appointment may name: (key, name).
UNIT_DIRECTORY = "snippets.organisations.units_on"
# The owner's connection to the database, for the one thing in the register that the application may not do.
AS_DATABASE_OWNER = "site_tphcm.database.roles.as_owner"
# Signed heads of the register (workflows/archive/heads.py), and the key that signs them: docs/maintenance.md.
ARCHIVE_HEADS = Path(os.environ.get("PORTAL_HEADS_DIR", VAR_DIR / "heads"))
ARCHIVE_SIGNING_KEY = Path(os.environ.get("PORTAL_SIGNING_KEY", VAR_DIR / "archive-key.pem"))
# Who stamps those heads with the hour (RFC 3161), and the certificates that such stamps are trusted by; empty: nobody.
TIMESTAMP_AUTHORITY = os.environ.get("TIMESTAMP_AUTHORITY", "")
TIMESTAMP_ROOTS = os.environ.get("TIMESTAMP_ROOTS", "")
# The guide of the office, a page a role: read once by workflows/guide, its pictures served as static files.
GUIDE = BASE_DIR / "docs" / "huong-dan"
# A machine that suggests translations: the dotted path of a tool as workflows/translation/machine.py describes it;
# empty: none, and no screen speaks of one. It is waited for so many seconds.
TRANSLATION_SUGGESTIONS = ""
TRANSLATION_SUGGESTIONS_SECONDS = 30
# Demonstration people and content may be loaded (settings/demo.py only).
DEMONSTRATION = False

DEBUG = False
ALLOWED_HOSTS: list[str] = []
ROOT_URLCONF = "site_tphcm.urls"
WSGI_APPLICATION = "site_tphcm.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "staff.User"
AUTHENTICATION_BACKENDS = ["workflows.approval.backend.PersonBackend"]

INSTALLED_APPS = [
    "site_tphcm",
    "site_tphcm.jobs",
    "site_tphcm.cache.apps.CacheConfig",
    "workflows.enactment",
    "workflows.intake",
    "workflows.handover",
    "workflows.inspection",
    "workflows.guide",
    "workflows.translation",
    "workflows.approval",
    "pages",
    "snippets",
    "workflows.archive",
    "workflows.workdays",
    "workflows.staff",
    "django_q",
    "wagtail_localize",
    "wagtail.contrib.redirects",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "site_tphcm.apps.PortalUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "site_tphcm.reading.FromTheReplica",
    "site_tphcm.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "site_tphcm.headers.Compressed",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "site_tphcm.headers.LanguageOfTheAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "snippets.letters.sent.CleanInput",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "workflows.staff.welcome.ReadTheRegulationFirst",
    "workflows.approval.doors.SaysWhy",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "snippets.serving.NoFileIsLikeAnother",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

FORM_RENDERER = "site_tphcm.widgets.Widgets"

DATABASES = all_from_environment(os.environ, VAR_DIR)

# Jobs are done by a worker process: site_tphcm/jobs, docs/adr/0012.
TASKS = {"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}}
Q_CLUSTER = {
    "name": "portal",
    "orm": "default",
    "broker_class": "site_tphcm.jobs.broker.OldestFirst",
    "workers": 1,
    "queue_limit": 1,  # what a worker has not begun stays in the database
    "poll": 0.5,
    "guard_cycle": 0.5,
    "timeout": 300,  # seconds for one attempt
    "retry": 360,  # longer than that: when an attempt that failed or was cut off is made again
    "max_attempts": 5,
    "ack_failures": False,  # a failed attempt is not the end of a job
    "catch_up": False,
    "save_limit": 100,  # done ones; those that failed are all kept
}

_IN_MEMORY = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}}
CACHES = {
    "default": _IN_MEMORY,
    "kept": _IN_MEMORY | {"LOCATION": "kept"},  # answers between the screens of a person (approval/kept.py)
}

LANGUAGE_CODE = "vi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "site_tphcm" / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
# When the office is open on a working day; deadlines and waiting are counted in it.
OFFICE_HOURS = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
HANDOVER_AT = OFFICE_HOURS[-1][
    0
]  # "đầu giờ chiều các ngày làm việc" (III.8-2): lists to the leaders are closed
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = "site_tphcm.formats"
WAGTAIL_DATE_FORMAT, WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y", "%d/%m/%Y %H:%M"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    BASE_DIR / "site_tphcm" / "static",
    ("huong-dan", BASE_DIR / "docs" / "huong-dan" / "anh"),
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# Pictures and files of several hosts lie in a bucket that they share; its keys are in the environment (docs/deploy.md).
MEDIA_BUCKET = os.environ.get("PORTAL_MEDIA_BUCKET", "")
MEDIA_ENDPOINT = os.environ.get("PORTAL_MEDIA_ENDPOINT", "")
MEDIA_REGION = os.environ.get("PORTAL_MEDIA_REGION", "us-east-1")
MEDIA_STORAGE = (
    "site_tphcm.shared_media.SharedMedia" if MEDIA_BUCKET else "django.core.files.storage.FileSystemStorage"
)
# Public pages as files (site_tphcm/cache), which a web server in front may read; so many bytes of them at most.
PUBLIC_CACHE = Path(os.environ.get("PORTAL_PUBLIC_CACHE", VAR_DIR / "public"))
PUBLIC_CACHE_BYTES = int(os.environ.get("PORTAL_PUBLIC_CACHE_BYTES", 2 * 1024**3))
# What the public was served, piece by piece (workflows/archive/store.py); read-only files that are only added to.
ARCHIVE_STORE = Path(os.environ.get("PORTAL_ARCHIVE_DIR", VAR_DIR / "archive"))
# Packs of evidence that were asked for (workflows/inspection/packs); each can be made again.
EVIDENCE_PACKS = Path(os.environ.get("PORTAL_PACKS_DIR", VAR_DIR / "packs"))
# Prints the pages of a pack; without a browser on the server the pack says so.
CHROMIUM = os.environ.get("PORTAL_CHROMIUM") or which("chromium") or which("google-chrome") or ""
STORAGES = {
    "default": {"BACKEND": MEDIA_STORAGE},
    "staticfiles": {"BACKEND": "site_tphcm.static_files.StaticFiles"},
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "DENY"  # Wagtail itself lets the editor show a preview in its frame
WHITENOISE_ALLOW_ALL_ORIGINS = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a page form with many blocks has many fields

EMAIL_TIMEOUT = 30  # seconds; a mail server that is away is asked again (workflows/approval/notices/post.py)
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "Ban Biên tập <ban-bien-tap@localhost>")

WAGTAIL_SITE_NAME = "Ban Biên tập"
WAGTAIL_I18N_ENABLED = True
# Untranslated text is never published by a translation: docs/adr/0007.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # the office has one clock: every deadline is read on it
WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
WAGTAILADMIN_USER_LOGIN_FORM = "workflows.staff.signin.PatientLoginForm"
WAGTAILADMIN_COMMENTS_ENABLED = False  # the discussion is our own model (design 6.5)
WAGTAIL_FINISH_WORKFLOW_ACTION = "workflows.approval.publishing.finish"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILIMAGES_IMAGE_MODEL = "snippets.Picture"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_WEBP_QUALITY = 70  # our drawings weigh a quarter less than at 80
WAGTAILIMAGES_IMAGE_FORM_BASE = "snippets.picture_forms.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "snippets.Attachment"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "doc", "xls", "csv", "mp4", "webm", "vtt"]
WAGTAILDOCS_CONTENT_TYPES = {"vtt": "text/vtt", "csv": "text/csv"}
MOST_VIDEO_BYTES = 300 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "pages.finding.stock"}}  # the admin's lists and choosers
# Nothing foreign at run time: no update check, no avatars, no embeds from elsewhere.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAIL_PASSWORD_RESET_ENABLED = False  # until the portal has a mail server of its own
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 1
WAGTAILUSERS_PASSWORD_REQUIRED = True
TAGGIT_CASE_INSENSITIVE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

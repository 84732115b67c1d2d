"""The portal for any WSGI server; production unless told otherwise."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import resolve
from django.utils.module_loading import import_string

from site_tphcm.lifeline import die_with_parent
from site_tphcm.serving.proxies import behind

if server := os.environ.get("PORTAL_SERVED_BY"):  # serving/server.py: `manage.py serve` is our parent
    die_with_parent(int(server))
    # Ctrl-C is for the parent, which asks us to stop: granian's worker hangs on two signals at once.
    os.setpgid(0, 0)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.production")
django = get_wsgi_application()
# The office's forms take their labels when they are loaded: now, in Vietnamese, and not with the first request, which
# may be that of a reader of English.
resolve("/")

# Who signs in has an address of their own, and not that of the web server in front.
application = behind(
    import_string("site_tphcm.cache.front.kept_in_front_of")(django), os.environ.get("TRUSTED_PROXIES", "")
)

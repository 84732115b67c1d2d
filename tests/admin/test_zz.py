import re
import time
from collections import Counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.admin.crawl import Crawl


def test_q(sign_in):
    for who in ("dau-moi-phuong-minh-xuan",):
        c = sign_in(who)
        for a in ("/admin/api/main/pages/", "/admin/api/main/pages/?for_explorer=1&child_of=3"):
            with CaptureQueriesContext(connection) as q:
                t = time.time()
                r = c.get(a)
                print(who, a, r.status_code, len(q), round(time.time() - t, 2))
            for k, v in Counter(re.sub(r"\d+", "N", x["sql"])[:160] for x in q).most_common(8):
                print("   ", v, k)
        cr = Crawl(c)
        orig = c.get
        times = []

        def get(a, **k):
            t = time.time()
            r = orig(a, **k)
            times.append((time.time() - t, a))
            return r

        c.get = get
        cr.walk("/admin/")
        print(len(times), sum(t for t, _ in times))
        for t, a in sorted(times)[-25:]:
            print(round(t, 2), a)


def test_img(sign_in):
    from tests.admin.test_drafts import upload

    c = sign_in("vien-chuc-trung-tam")
    r = upload(c, alt="Cầu qua sông Lô", author="Lan Thanh").json()
    i = r["html"].find("error")
    print(r["html"][max(0, i - 600) : i + 600])
    r = c.post("/admin/images/add/", {}, headers={"x-requested-with": "XMLHttpRequest"})
    print(r.status_code, r.content[:300])

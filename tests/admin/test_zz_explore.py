import time, pytest
from collections import Counter
from tests.admin.crawl import Crawl, pattern_of
from site_tphcm.demonstration.people import PEOPLE
@pytest.mark.parametrize("person", PEOPLE, ids=lambda p:p.username)
def test_x(sign_in, person):
    c = sign_in(person.username)
    t=time.time()
    crawl = Crawl(c); 
    try: crawl.walk("/admin/")
    except Exception as e:
        print("EXC", crawl.visits[-1].address if crawl.visits else None, repr(e)); 
        import traceback; traceback.print_exc()
    print(person.username, len(crawl.visits), time.time()-t)
    import re
    for v in crawl.visits:
        bad = [w for w in ("action-publish","action-submit","Publish","Xuất bản","unpublish","/publish","Internal error", "Unpublish") if w in v.html]
        if v.status!=200 or bad: print("  ", v.status, v.address, "from", v.seen_on, bad)
    if person.username in ("truong-ban","quan-tri-ky-thuat","vien-chuc-trung-tam","quan-sat"):
        for v in crawl.visits: print("      V", v.status, v.address)

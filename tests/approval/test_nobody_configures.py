"""What the regulation or a chain decides is set on no screen: what is read of units and identity, workflows, groups.

No demonstration person holds the right (design 6.4); each door is tried by posting.
"""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Task, Workflow

from site_tphcm.demonstration.people import PEOPLE
from snippets.models import Identity, Organisation
from tests import editor
from tests.conftest import SignIn
from workflows.staff.models import User

pytestmark = pytest.mark.django_db

CHANGED = "Tên đã bị đổi"
EVERYBODY = [person.username for person in PEOPLE]


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_changes_by_hand_what_is_read_of_an_organisation(sign_in: SignIn, name: str) -> None:
    """A form saves a draft; organisations pass the chain of section 2 (design 6.4)."""
    client = sign_in(name)
    unit = Organisation.objects.get(key="phuong-minh-xuan")
    form = {"name": CHANGED, "kind": unit.kind, "rank": 1, "action-edit": "1"}
    base = "/admin/snippets/snippets/organisation"
    client.post(f"{base}/edit/{unit.pk}/", form)
    client.post(f"{base}/delete/{unit.pk}/")
    client.post(f"{base}/add/", form)
    client.post(f"/admin/bulk/snippets/organisation/delete/?id={unit.pk}")
    assert Organisation.objects.get(pk=unit.pk).name == "Phường Minh Xuân"
    assert not Organisation.objects.filter(name=CHANGED, live=True).exists()


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_changes_by_hand_what_is_read_of_the_site(sign_in: SignIn, name: str) -> None:
    client, identity = sign_in(name), Identity.objects.get()
    form = {"site_name": CHANGED, "owner": CHANGED}
    client.post(f"/admin/snippets/snippets/identity/edit/{identity.pk}/", form)
    client.post(f"/admin/snippets/snippets/identity/delete/{identity.pk}/")
    assert client.post(f"/admin/settings/snippets/identity/{identity.site_id}/", form).status_code == 404
    assert Identity.objects.get().site_name == identity.site_name
    assert CHANGED not in Client().get("/").content.decode()


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_touches_workflows_and_tasks(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    workflow, task = Workflow.objects.first(), Task.objects.first()
    client.post(f"/admin/workflows/disable/{workflow.pk}/")
    client.post(f"/admin/workflows/tasks/disable/{task.pk}/")
    client.post(f"/admin/workflows/edit/{workflow.pk}/", {"name": CHANGED})
    client.post(f"/admin/workflows/tasks/edit/{task.pk}/", {"name": CHANGED})
    client.post("/admin/workflows/add/", {"name": CHANGED})
    client.post(f"/admin/workflows/remove/{editor.section('van-hoa-xa-hoi').pk}/")
    assert not Workflow.objects.filter(name=CHANGED).exists()
    assert not Task.objects.filter(name=CHANGED).exists()
    assert not Workflow.objects.filter(active=False).exists()
    assert not Task.objects.filter(active=False).exists()
    assert editor.section("van-hoa-xa-hoi").has_workflow


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_touches_groups(sign_in: SignIn, name: str) -> None:
    client = sign_in(name)
    group = Group.objects.get(name="Trưởng Ban biên tập")
    before = set(group.permissions.all())
    client.post(f"/admin/groups/edit/{group.pk}/", {"name": CHANGED, "permissions": []})
    client.post("/admin/groups/new/", {"name": CHANGED})
    client.post(f"/admin/groups/delete/{group.pk}/")
    person = User.objects.get(username=name)
    groups = set(person.groups.all())
    client.post(f"/admin/bulk/staff/user/assign_role/?id={person.pk}", {"role": group.pk})
    assert set(person.groups.all()) == groups
    assert set(Group.objects.get(pk=group.pk).permissions.all()) == before
    assert not Group.objects.filter(name=CHANGED).exists()


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_sends_readers_elsewhere(sign_in: SignIn, name: str) -> None:
    form = {"old_path": "/tin-tong-hop/", "redirect_link": "https://vi-du.invalid/", "is_permanent": "on"}
    sign_in(name).post("/admin/redirects/add/", form)
    assert not Redirect.objects.exists()

"""Four kinds of pages and a footer, as the tutorial of Wagtail writes them."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.search import index
from wagtail.snippets.models import register_snippet

BODY = [("heading", CharBlock()), ("paragraph", RichTextBlock()), ("picture", ImageChooserBlock())]


@register_snippet
class Footer(models.Model):
    """What stands below every page."""

    owner = models.CharField(max_length=200)
    office = models.CharField(max_length=200)
    responsible = models.CharField(max_length=200)
    address = models.CharField(max_length=200)
    email = models.EmailField()

    def __str__(self) -> str:
        return self.owner


class HomePage(Page):
    """The newest, and the newest of each section."""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        newest = ArticlePage.objects.live().order_by("-first_published_at")
        context["newest"] = newest[:6]
        context["blocks"] = [
            (one, newest.descendant_of(one)[:4]) for one in self.get_children().live().in_menu()
        ]
        context["documents"] = DocumentPage.objects.live().order_by("-first_published_at")[:5]
        return context


class ListingPage(Page):
    """A section: what stands directly below it, newest first."""

    intro = models.CharField(max_length=300, blank=True)
    content_panels = [*Page.content_panels, "intro"]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        pages = self.get_children().live().order_by("-first_published_at").specific()
        context["pages"] = Paginator(pages, 20).get_page(request.GET.get("page"))
        return context


class Told(Page):
    """What articles and documents have in common."""

    summary = models.TextField()
    picture = models.ForeignKey(
        "wagtailimages.Image", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(BODY, blank=True)
    writer = models.CharField(max_length=100, blank=True)

    content_panels = [*Page.content_panels, "summary", "picture", FieldPanel("body"), "writer"]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]

    class Meta:
        abstract = True


class ArticlePage(Told):
    """A piece of news."""


class DocumentPage(Told):
    """A document or a procedure, with a table of facts."""

    number = models.CharField(max_length=60)
    issuer = models.CharField(max_length=150)
    dated_on = models.DateField()
    content_panels = [*Told.content_panels, "number", "issuer", "dated_on"]
    search_fields = [*Told.search_fields, index.SearchField("number")]

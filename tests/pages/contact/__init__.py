"""Contacts, channels, notices, services, spokespeople."""

"""A time stamping authority of a test's own (RFC 3161): a root, a certificate for stamping, and how it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from hashlib import sha256

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

YEAR = timedelta(days=365)
POLICY = "1.2.3.4.1"


def _key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


@dataclass(frozen=True)
class Authority:
    """Its root stands for thirty years; the certificate that stamps ends when the test says."""

    name: str = "Dau thoi gian"
    begins: datetime = datetime(2020, 1, 1, tzinfo=UTC)
    ends: datetime = datetime(2040, 1, 1, tzinfo=UTC)
    purpose: x509.ObjectIdentifier = ExtendedKeyUsageOID.TIME_STAMPING
    root_key: ec.EllipticCurvePrivateKey = field(default_factory=_key)
    key: ec.EllipticCurvePrivateKey = field(default_factory=_key)

    @cached_property
    def root(self) -> x509.Certificate:
        told = self._certificate(f"{self.name} goc", self.root_key, self.begins + 30 * YEAR)
        told = told.add_extension(x509.BasicConstraints(ca=True, path_length=1), critical=True)
        return told.sign(self.root_key, hashes.SHA256())

    @cached_property
    def leaf(self) -> x509.Certificate:
        told = self._certificate(self.name, self.key, self.ends)
        told = told.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        told = told.add_extension(x509.ExtendedKeyUsage([self.purpose]), critical=True)
        return told.sign(self.root_key, hashes.SHA256())

    def _certificate(
        self, name: str, key: ec.EllipticCurvePrivateKey, ends: datetime
    ) -> x509.CertificateBuilder:
        told = x509.CertificateBuilder(serial_number=x509.random_serial_number())
        told = (
            told.public_key(key.public_key()).subject_name(_name(name)).issuer_name(_name(f"{self.name} goc"))
        )
        return told.not_valid_before(self.begins).not_valid_after(ends)

    @property
    def roots(self) -> bytes:
        return self.root.public_bytes(Encoding.PEM)

    def stamp(self, content: bytes, at: datetime) -> bytes:
        """Of these bytes, asked for by whoever."""
        asked = TimestampRequestBuilder(content, HashAlgorithm.SHA256).build()
        return self.stamped(asked.as_bytes(), at)

    def stamped(self, request: bytes, at: datetime, *, chain: bool = False, **changes: object) -> bytes:
        """The reply to a request; `changes` to what it says, by a liar. `chain`: with the root, in no order."""
        asked = tsp.TimeStampReq.load(request)
        told = {
            "version": "v1",
            "policy": POLICY,
            "message_imprint": asked["message_imprint"],
            "serial_number": x509.random_serial_number(),
            "gen_time": at.replace(microsecond=0),
            "nonce": asked["nonce"].native,
        }
        info = tsp.TSTInfo({name: value for name, value in (told | changes).items() if value is not None})
        token = cms.ContentInfo({"content_type": "signed_data", "content": self._signed(info.dump(), chain)})
        reply = tsp.TimeStampResp({"status": {"status": "granted"}, "time_stamp_token": token}).dump()
        first, second = sorted(one.dump() for one in map(self._asn1, (self.leaf, self.root)))
        return reply.replace(first + second, second + first)  # as OpenSSL sends a chain: in no order of DER

    def _signed(self, info: bytes, chain: bool) -> cms.SignedData:
        certificates = [self._asn1(self.leaf), *([self._asn1(self.root)] if chain else [])]
        algorithm = algos.DigestAlgorithm({"algorithm": "sha256"})
        content = {"content_type": "tst_info", "content": core.ParsableOctetString(info)}
        told = {"version": "v3", "digest_algorithms": [algorithm], "encap_content_info": content}
        return cms.SignedData(told | {"certificates": certificates, "signer_infos": [self._signer(info)]})

    def _signer(self, info: bytes) -> cms.SignerInfo:
        leaf = self._asn1(self.leaf)
        essence = tsp.SigningCertificateV2({"certs": [{"cert_hash": sha256(leaf.dump()).digest()}]})
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["tst_info"]},
                {"type": "message_digest", "values": [sha256(info).digest()]},
                {"type": "signing_certificate_v2", "values": [essence]},
            ]
        )
        sid = cms.IssuerAndSerialNumber({"issuer": leaf.issuer, "serial_number": leaf.serial_number})
        return cms.SignerInfo(
            {
                "version": "v1",
                "sid": cms.SignerIdentifier("issuer_and_serial_number", sid),
                "digest_algorithm": {"algorithm": "sha256"},
                "signed_attrs": attributes,
                "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                "signature": self.key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256())),
            }
        )

    @staticmethod
    def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
        return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


REFUSED = bytes.fromhex("30053003020102")  # a reply that grants nothing: status 2, no token

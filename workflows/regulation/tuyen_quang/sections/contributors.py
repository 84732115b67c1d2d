"""Who writes, said once: the contributors that several sections share (II.4.3b, III.6b)."""

from __future__ import annotations

from ...vocabulary import Contributor, UnitKind

CV_VHTT = Contributor("chuyen-vien-vhtt")
CV_VPUB = Contributor("chuyen-vien-vp-hdnd-ubnd")
VC_TT = Contributor("vien-chuc-trung-tam")
CQTT = Contributor("co-quan-thuong-truc")
TP_TP = Contributor("truong-phong-tu-phap")
LD_VPTU = Contributor("lanh-dao-vp-thanh-uy")
LD_VPUB = Contributor("lanh-dao-vp-hdnd-ubnd")
BAN_DOC = Contributor("ban-doc")

UNITS = Contributor("dau-moi")
COMMUNES = Contributor("dau-moi", "Các xã, phường thuộc thành phố", kinds=(UnitKind.COMMUNE,))
DEPARTMENTS = Contributor("dau-moi", "Các phòng, ban, đơn vị", kinds=(UnitKind.DEPARTMENT,))
ORGANISATIONS = Contributor(
    "dau-moi",
    "Các tổ chức chính trị - xã hội thành phố",
    kinds=(UnitKind.SOCIO_POLITICAL,),
)
VPTU = Contributor("dau-moi", "Văn phòng Thành ủy", units=("van-phong-thanh-uy",))
VPUB = Contributor("dau-moi", "Văn phòng HĐND và UBND thành phố", units=("van-phong-hdnd-ubnd",))
TU_PHAP = Contributor("dau-moi", "Phòng Tư pháp", units=("phong-tu-phap",))

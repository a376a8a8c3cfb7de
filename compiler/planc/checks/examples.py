"""The small fictitious plan that the rules' examples stand beside."""

from __future__ import annotations

#: Tỉnh Mẫu and all in it are invented. An example is a second file of the same plan.
BASE = """\
levels:
  - {id: trung-uong, name: "trung ương"}
  - {id: cap-tinh, name: "cấp tỉnh", above: trung-uong, plural: "các tỉnh"}
  - {id: cap-huyen, name: "cấp huyện", above: cap-tinh, plural: "các huyện"}
  - {id: cap-xa, name: "cấp xã", above: cap-huyen, plural: "các xã"}
units:
  - {id: viet-nam, level: trung-uong, name: "Việt Nam"}
  - {id: tinh-mau, level: cap-tinh, parent: viet-nam, kind: "tỉnh", name: "Mẫu"}
  - {id: song-xanh, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Sông Xanh"}
  - {id: nui-cao, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Núi Cao"}
  - {id: dao-xa, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Đảo Xa"}
  - {id: xa-dong, level: cap-xa, parent: song-xanh, kind: "xã", name: "Đông"}
  - {id: xa-tay, level: cap-xa, parent: song-xanh, kind: "xã", name: "Tây"}
  - {id: xa-nam, level: cap-xa, parent: nui-cao, kind: "xã", name: "Nam"}
  - {id: xa-cu, level: cap-xa, parent: nui-cao, kind: "xã", name: "Cũ", until: 2020-12-31, succeeded_by: [xa-nam]}
  - {id: xa-bac, level: cap-xa, parent: nui-cao, kind: "xã", name: "Bắc", until: 2020-12-31}
bodies:
  - {id: ubnd, name: "Ủy ban nhân dân {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: mttq, name: "Ủy ban Mặt trận Tổ quốc Việt Nam {kind} {name}", at: [cap-tinh, cap-huyen, cap-xa]}
  - {id: so-tu-phap, name: "Sở Tư pháp", at: [cap-tinh]}
  - {id: hoi-luat-gia, name: "Hội Luật gia {kind} {name}", at: [cap-tinh, cap-huyen]}
  - {id: bo-tu-phap, name: "Bộ Tư pháp", at: [viet-nam]}
groups:
  - {id: huyen-diem, members: [song-xanh, nui-cao]}
measures:
  - {id: lop, name: "lớp tập huấn", unit: "lớp"}
"""

#: The file that says what plan it is; an example that brings its own `plan:` stands without it.
PLAN = """\
plan:
  id: ke-hoach-mau
  title: "Kế hoạch mẫu"
  issuer: ubnd@tinh-mau
  territory: tinh-mau
  period: {from: 2019-01-01, to: 2022-12-31}
"""

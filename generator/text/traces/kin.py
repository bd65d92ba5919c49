"""Somebody told by whose child, spouse or neighbour it is, or by the day of birth: in a village that is a name."""

import re
from collections.abc import Collection, Iterator

from generator.text.traces.folding import Folded
from generator.text.traces.name_lists import listed

_TOUCHING = (
    r"(?:vợ|chồng|con trai|con gái|con dâu|con rể|con cả|con út|con nuôi|con riêng|cháu nội|cháu ngoại|cháu ruột|"
    r"cháu gái|cháu trai|cháu họ|em trai|em gái|em ruột|em dâu|em rể|em họ|em vợ|em chồng|"
    r"anh trai|anh ruột|anh rể|anh họ|anh vợ|"
    r"chị gái|chị ruột|chị dâu|chị họ|chị chồng|mẹ chồng|mẹ vợ|mẹ đẻ|mẹ nuôi|bố vợ|bố chồng|bố đẻ|bố nuôi|mẹ|bố|cha|"
    r"ông nội|bà nội|ông ngoại|bà ngoại|thông gia|hàng xóm|người nhà|người yêu|cô ruột|chú ruột|bác ruột|cậu ruột|"
    r"dì ruột)"
)
_WHOSE = (
    r"(?:ông|bà|anh|chị|cô|chú|bác|cậu|mợ|thím|dì|cụ|cháu|em|tôi|mình|nó|chúng tôi|trưởng thôn|phó thôn|bí thư|"
    r"chủ tịch|"
    r"phó chủ tịch|công an|cán bộ|thầy|sư|y tá|y sĩ|bác sĩ|kế toán|nhà)"
)
_CHAINS = re.compile(
    rf"(?<!\w)(?<!bà )(?<!cậy ){_TOUCHING}(?: (?:của|nhà|cho|với))*"
    rf" {_WHOSE}(?!\w)(?! (?:văn|nước|trường|máy|đẻ|chồng ơi))"
    r"|(?<!\w)(?<!bà )(?<!các )(?:con|cháu)(?: (?:của|nhà))? (?:ông|bà|cụ|anh|chị|cô|chú|bác)(?= \w)"
    r"(?! (?:chị|bác|chú|cháu|em|ông|bà)(?!\w))"
    r"|(?<!\w)(?:vợ|chồng|con|cháu|bố|mẹ) (?:của )?(?:trưởng thôn|phó thôn|bí thư|chủ tịch|phó chủ tịch)(?!\w)"
)
_CHAINS_PLAIN = re.compile(
    r"(?<!\w)(?:vo|chong|con (?:trai|gai|dau|re|ca|ut)|chau (?:noi|ngoai)|em (?:trai|gai|dau)|anh (?:trai|re)|"
    r"chi (?:gai|dau)|me|bo)(?: cua)? (?:ong|ba|anh|chi|co|chu|bac|cu|chau|em|toi|truong thon|bi thu)(?!\w)"
)
_OF_MANY = r"(?<!trẻ )(?<!trẻ em )(?<!thanh niên )(?<!công dân )(?<!các cháu )(?<!các em )(?<!học sinh )"
"""Those of one year are many: “trẻ sinh năm 2020”."""
_BORN = re.compile(
    rf"(?<!\w){_OF_MANY}(?:sinh năm|sinh ngày|ngày sinh|năm sinh|sinh nam|sinh|sn|ns|s\.)[ :]*"
    r"(?:\d{1,2}(?:[/.\-]| tháng )\d{1,2}(?:[/.\-]|,? năm ))?(?:19|20)\d\d(?!\w)"
    r"|(?<!\w)(?:sinh năm|năm sinh|sn)[ :]*(?:\d\d(?!\w)|(?:một|hai) (?:nghìn|ngàn)(?!\w))"
    r"|(?<!\w)(?:tuổi|sinh năm|năm sinh) (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
    r"|(?<!\w)(?:ông|bà|cụ|anh|chị|cháu|em|bé)(?! (?:trên|dưới|từ|đủ|hơn))"
    r"(?:(?! (?:trên|dưới|từ|đủ|hơn)) \w+){0,3}?,? \(?\d{1,3} tuổi"
    r"|(?<!\w)(?<!các )(?<!những )(?:em|cháu|bé|một) học sinh lớp \d"
)
_HOME_OF = re.compile(r"(?<!\w)(?:quê|sống|ở) (?:tại |ở )?nhà (?:ông|bà|anh|chị|cô|chú|bác|cụ|mẹ|bố)(?!\w)")
_GATES = (
    (_CHAINS, listed("vợ chồng con cháu em anh chị mẹ bố cha ông bà thông hàng người cô chú bác cậu dì")),
    (_CHAINS_PLAIN, listed("vo chong con chau em anh chi me bo")),
    (_BORN, listed("sinh sn ns s tuổi")),
    (_HOME_OF, listed("nhà")),
)
"""The patterns, and words of which each has one: where none is, the pattern need not look."""


def kin(shown: Folded, _public: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where somebody is told by kinship, by a neighbour, or by birth."""
    for pattern, words in _GATES:
        if shown.has_one_of(words):
            yield from (found.span() for found in pattern.finditer(shown.lower))

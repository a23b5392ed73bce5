"""Texts as no editor lets them pass, each by what is odd in it: finders read what stands beside them."""

from typing import Final

import pytest

ODD: Final = (
    pytest.param('“He said "it ‘was', id="unbalanced quotation marks"),
    pytest.param("''He said'' it `` was '' '", id="doubled apostrophes"),
    pytest.param("…!?;:—–-()[]{}*/\\|~^", id="punctuation alone"),
    pytest.param("قال الجيش إن ١٢ جنديا קרה ביום שני", id="right to left"),
    pytest.param("\u202eabc\u202c عربي with latin ١٢ \u200f", id="mixed directions"),
    pytest.param("🇸🇾🔥👩\u200d🚒 𝟙𝟚 𝓂𝒶𝓎 \U0001f4a5", id="beyond the basic plane"),
    pytest.param("BREAKING -- POLICE SAY TOLL RISING, MORE TO FOLLOW", id="upper-case wire"),
    pytest.param("Ki\u00adlled on Tues\u00adday \u00ad", id="soft hyphens"),
    pytest.param("Kil\u200bled \u200b\ufeff on Mon\u200bday", id="zero-width spaces"),
    pytest.param("A line.\r\nAnother line.\r\n", id="CR LF"),
    pytest.param("a\x00b\x07c\u2028d\u0085e", id="control characters"),
    pytest.param("word" * 250_000, id="a million letters without a space"),
)

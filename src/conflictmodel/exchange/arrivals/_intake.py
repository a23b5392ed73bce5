"""The intake: takes an article in field by field, and remembers where each came from and what was left behind."""

import re
from datetime import date, datetime, time
from typing import Final, final

import attrs

from conflictmodel.errors import Notice, ParseError, Severity
from conflictmodel.exchange.arrivals._addresses import is_address, resolved
from conflictmodel.exchange.arrivals._arrival import Arrival, Given, Origin
from conflictmodel.exchange.arrivals._markup import has_tags, line_from_markup
from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article, Capture
from conflictmodel.text.layout import article_from_text, moment_from_text
from conflictmodel.text.readers import coding_of
from conflictmodel.values.moments import Moment

_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
_is_language: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}").fullmatch
_ends_in_zone: Final = re.compile(r".{0,100}\d\s?[A-Z]{3,5}", re.DOTALL).fullmatch
_MOST_DATE: Final = 100  # characters; no spelling of a day and time has as many
_MIDNIGHT: Final = time()
_YEARS: Final = range(1605, 2200)  # from the first newspaper (Relation, Strasbourg) on; what is beyond is a slip
_UNSET: Final = (date(1970, 1, 1), _MIDNIGHT)  # the beginning of the count of seconds that machines keep
_MOST_FAULTS: Final = 3  # notices that an error quotes


@final
class Intake:
    """An article that is being taken in from one source; what comes first of a field stands."""

    def __init__(self, source: str, given: Given) -> None:
        """Begin with what is given."""
        self._source: Final = source
        self._words: Final[dict[str, str]] = {}
        self._moments: Final[dict[str, Moment]] = {}
        self._authors: tuple[str, ...] = ()
        self._captures: Final[list[Capture]] = []
        self._origins: Final[dict[str, Origin]] = {}
        self._notices: Final[list[Notice]] = []
        self._excerpt: tuple[str, Origin] | None = None
        self._given(given)

    def has(self, field: str) -> bool:
        """Say whether a field has been taken in."""
        return field in self._origins

    def words(self, field: str) -> str | None:
        """Give the words that were taken in for a field."""
        return self._words.get(field)

    def text(self, value: object, path: str) -> None:
        """Take the text of the article in, letter by letter."""
        if self._is_text(value, path) and isinstance(value, str) and self._is_first("text", value, path):
            self._words["text"] = value
            if has_tags(value):
                self.notice("arrivals.markup", Severity.WARNING, "there are tags in the text, and they are kept", path)

    def excerpt(self, value: object, path: str, source: str | None = None) -> None:
        """Take in a summary, which stands for the text if there is none."""
        if self._is_text(value, path) and isinstance(value, str):
            if self._excerpt is None and not self.has("text"):
                words = line_from_markup(value) if has_tags(value) else value
                self._excerpt = (words, Origin(field="text", source=source or self._source, path=_whole(path)))
            elif value.strip() != self._words.get("text", "").strip():
                self.no_place(value, path)

    def line(self, field: str, value: object, path: str, source: str | None = None) -> None:
        """Take in a headline, a name or rights: one line, without tags."""
        line = self._line(value, path)
        if line and self._is_first(field, line, path, source):
            self._words[field] = line

    def authors(self, values: list[object], path: str, source: str | None = None) -> None:
        """Take in the authors, each as it is written."""
        lines = tuple(line for line in (self._line(value, path) for value in values) if line)
        if lines and self._is_first("authors", lines, path, source):
            self._authors = lines

    def url(self, value: object, path: str, source: str | None = None, base: str | None = None) -> None:
        """Take in the address of the article, if it is one of the web; one that is not whole is read from `base`."""
        if self._is_text(value, path) and isinstance(value, str):
            found = value.strip()
            whole = resolved(found, base)
            if is_address(whole) is None:
                self.notice("arrivals.bad-url", Severity.INFO, f"expected a web address, found {shown(value)}", path)
                return
            if whole != found:
                message = f"{shown(value)} is read from {shown(base)}"
                self.notice("arrivals.relative-url", Severity.INFO, message, path)
            if self._is_first("url", whole, path, source):
                self._words["url"] = whole

    def language(self, value: object, path: str, source: str | None = None) -> None:
        """Take in the language, if it is a BCP 47 tag."""
        if self._is_text(value, path) and isinstance(value, str):
            if _is_language(value.strip()) is None:
                self.notice("arrivals.bad-language", Severity.INFO, f"expected a tag, found {shown(value)}", path)
            elif self._is_first("language", value.strip(), path, source):
                self._words["language"] = value.strip()

    def moment(self, field: str, value: object, path: str, *, padded: bool = False, source: str | None = None) -> None:
        """Take in a day or time; a source that is `padded` puts midnight where it knows the day alone."""
        moment = self._moment(value, path)
        if moment is None:
            return
        if padded and moment.offset is None and moment.clock == _MIDNIGHT:
            moment = Moment(day=moment.day)
            message = f"midnight without a zone is what the library puts for a bare day: {shown(str(value))}"
            self.notice("arrivals.midnight", Severity.INFO, message, path)
        if self._is_first(field, moment, path, source):
            self._moments[field] = moment

    def capture(self, value: object, path: str, tool: str) -> None:
        """Take in when the page was collected."""
        moment = self._moment(value, path)
        if moment is not None and self._is_first("captures", moment, path):
            self._captures.append(Capture(at=moment, tool=tool))

    def no_place(self, value: object, path: str) -> None:
        """Note something for which an article has no field, unless there is nothing in it."""
        is_empty = isinstance(value, str | list | tuple | set | dict) and not value
        if value is not None and not is_empty:
            self.notice("arrivals.no-place", Severity.INFO, f"an article has no field for {shown(value)}", path)

    def notice(self, code: str, severity: Severity, message: str, path: str) -> None:
        """Note something about a path of the source."""
        location = Location(path=_whole(path))
        self._notices.append(Notice(code=code, severity=severity, message=_whole(message), location=location))

    def arrival(self) -> Arrival:
        """Lay out the article of all that was taken in.

        Raises:
            ArrivalError: if there is neither a text nor anything that could stand for it.

        """
        rules = ["layout", f"arrivals.{self._source}"]
        if not self.has("text"):
            self._take_excerpt()
            rules.append("arrivals.excerpt-only")
        laid_out = article_from_text(
            self._whole_text(),
            published=self._moments.get("published"),
            modified=self._moments.get("modified"),
            headline=self._words.get("headline"),
            outlet=self._words.get("outlet"),
            authors=self._authors,
            url=self._words.get("url"),
            language=self._words.get("language"),
        )
        article = attrs.evolve(
            laid_out, captures=tuple(self._captures), rights=self._words.get("rights"), coding=coding_of(*rules)
        )
        return Arrival(
            article=article,
            origins=(*self._origins.values(), *self._printed(article)),
            notices=tuple(attrs.evolve(each, location=_within(article, each)) for each in self._notices),
        )

    def _given(self, given: Given) -> None:
        self.text(given.text, "text")
        for field in ("headline", "outlet", "url", "language", "rights"):
            self.line(field, getattr(given, field), field)
        self.authors(list(given.authors), "authors")
        for field, moment in (("published", given.published), ("modified", given.modified)):
            if moment is not None:
                self._moments[field] = moment
                self._is_first(field, moment, field)
        if given.capture is not None:
            self._captures.append(given.capture)
            self._is_first("captures", given.capture, "capture")
        self._origins.update({field: Origin(field=field, source="given") for field in self._origins})

    def _take_excerpt(self) -> None:
        if self._excerpt is not None:
            self._words["text"], origin = self._excerpt
            self._origins["text"] = origin
            stands, path = "a summary", origin.path or "$"
        elif self.has("headline"):
            stands, path = "the headline alone", "$"
        else:
            faults = "; ".join(f"{each.location}: {each.message}" for each in self._notices[:_MOST_FAULTS])
            expected, found = "a text, a summary or a headline", f"none of them{faults and ' – '}{faults}"
            raise ArrivalError(expected, found)
        message = f"the text of the article is not there; {stands} stands for it"
        self.notice("arrivals.excerpt-only", Severity.WARNING, message, path)

    def _whole_text(self) -> str:
        """Put the headline before the text, where the text does not begin with it."""
        headline, text = self._words.get("headline"), self._words.get("text")
        if text is None or headline is None:
            return text or headline or ""
        first = text.lstrip().partition("\n")[0]
        return text if _folded(first) == _folded(headline) else f"{headline}\n\n{text}"

    def _printed(self, article: Article) -> list[Origin]:
        fields = ("headline", "dateline", "agencies", "authors")
        return [Origin(field=each, source="text") for each in fields if getattr(article, each) and not self.has(each)]

    def _is_text(self, value: object, path: str) -> bool:
        """Say whether a value is a string with words in it; a notice if it is something else."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return False
        if not isinstance(value, str):
            self.notice("arrivals.wrong-type", Severity.WARNING, f"expected a string, found {shown(value)}", path)
            return False
        if half := _HALF_CHARACTER.search(value):
            message = f"expected text, found half a character at {half.start()}"
            self.notice("arrivals.lone-surrogate", Severity.WARNING, message, path)
            return False
        return True

    def _line(self, value: object, path: str) -> str | None:
        if not self._is_text(value, path) or not isinstance(value, str):
            return None
        if has_tags(value):
            self.notice("arrivals.markup-removed", Severity.INFO, f"tags were taken out of {shown(value)}", path)
        line = line_from_markup(value)
        # A reference such as &#xD800; is half a character only once it is read.
        return line if line and self._is_text(line, path) else None

    def _moment(self, value: object, path: str) -> Moment | None:
        if value is None or value == "":
            return None
        words = value.isoformat() if isinstance(value, date | datetime) else value
        if not isinstance(words, str) or len(words) > _MOST_DATE:
            self.notice("arrivals.bad-date", Severity.WARNING, f"expected a day or time, found {shown(value)}", path)
            return None
        try:
            moment = moment_from_text(words.strip())
        except ParseError:
            self.notice("arrivals.bad-date", Severity.WARNING, f"expected a day or time, found {shown(words)}", path)
            return None
        if moment.day.year not in _YEARS or (moment.day, moment.clock) == _UNSET:
            message = f"expected a day that an article can be of, found {shown(words)}"
            self.notice("arrivals.odd-date", Severity.WARNING, message, path)
            return None
        if moment.clock is not None and moment.offset is None and _ends_in_zone(words.strip()):
            message = f"the name of the zone has no one meaning: {shown(words)}"
            self.notice("arrivals.unknown-zone", Severity.WARNING, message, path)
        return moment

    def _is_first(self, field: str, value: object, path: str, source: str | None = None) -> bool:
        """Say whether a field is still free; a notice where it already has another value."""
        if field not in self._origins:
            self._origins[field] = Origin(field=field, source=source or self._source, path=_whole(path))
            return True
        stands = self._words.get(field) or self._moments.get(field) or (self._authors if field == "authors" else None)
        if stands is not None and stands != value:
            said = shown(str(value) if isinstance(value, Moment) else value)
            message = f"{field} is taken from {self._origins[field].source}; here it is {said}"
            self.notice("arrivals.other-value", Severity.INFO, message, path)
        return False


def _within(article: Article, notice: Notice) -> Location:
    path = None if notice.location is None else notice.location.path
    return Location(article=article.id, path=path)


def _whole(words: str) -> str:
    """Write half characters out, which no document can hold."""
    return _HALF_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):x}", words)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())

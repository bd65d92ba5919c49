"""Check that the colour profile for the print shop is the profile of a press: no other has inks."""

from collections.abc import Iterator

from generator.checks.extract import CheckContext
from generator.diagnostics import Diagnostic
from generator.messages import fit as messages


def check_press(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for a file that is not the profile of a press with four inks."""
    commune = context.written.commune
    profile = context.written.media.get(commune.press.profile) if commune.press else None
    if commune.press is None or profile is None:  # checks.references reports a missing file
        return
    # Imported here because most communes name no press, and a check must be fast.
    from generator.pdf.prepress.inks import fault_in_profile  # noqa: PLC0415

    fault = fault_in_profile(profile)
    at = commune.places.at(("press", "profile"))
    if fault == "broken":
        yield messages.not_a_profile(at, commune.press.profile)
    elif fault:
        yield messages.not_a_press_profile(at, commune.press.profile)

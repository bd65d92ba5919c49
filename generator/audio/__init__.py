"""Scripts → sound files, spoken by espeak-ng or by a Piper voice of the user's own, all equally loud.

    VoiceRecorder(voice)       a file of each kind for a script, and how long it really takes
    calibrate(path, text)      how fast somebody reads, from one recording

Optional: it needs `requirements/audio.txt` (mutagen, numpy, soundfile), and a voice. Only commands/ imports this, and
only where sound is asked for.
"""

from generator.audio.calibration import Rate, calibrate
from generator.audio.recording import VoiceRecorder
from generator.audio.voices import Espeak, NoVoice, Piper, Voice

__all__ = ["Espeak", "NoVoice", "Piper", "Rate", "Voice", "VoiceRecorder", "calibrate"]

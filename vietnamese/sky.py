"""The new moons and the sun, as a lunar calendar asks for them: after Jean Meeus, "Astronomical Algorithms" (1998).

Days are those of `date.toordinal`, of the clock of Hanoi. Between 1900 and 2199 a new moon is found to within half a
minute as far as the turning of the earth is known, the sun to within a hundredth of a degree.
"""

from __future__ import annotations

from functools import cache
from math import floor, fsum, radians, sin

CLOCK = 7 / 24  # UTC+7, in days
MIDNIGHT = 1721424.5  # Julian date of day 0 of `date.toordinal`, 0h
J2000 = 2451545.0
CENTURY, MOONS_A_CENTURY, MONTH = 36525, 1236.85, 29.530588861
TWELFTH = 30  # degrees

# Chapter 49, the new moon: size in days, power of E, multiples of M (sun), M' (moon), F (latitude), Ω (node).
TERMS = (
    (-0.40720, 0, 0, 1, 0, 0),
    (0.17241, 1, 1, 0, 0, 0),
    (0.01608, 0, 0, 2, 0, 0),
    (0.01039, 0, 0, 0, 2, 0),
    (0.00739, 1, -1, 1, 0, 0),
    (-0.00514, 1, 1, 1, 0, 0),
    (0.00208, 2, 2, 0, 0, 0),
    (-0.00111, 0, 0, 1, -2, 0),
    (-0.00057, 0, 0, 1, 2, 0),
    (0.00056, 1, 1, 2, 0, 0),
    (-0.00042, 0, 0, 3, 0, 0),
    (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0),
    (-0.00024, 1, -1, 2, 0, 0),
    (-0.00017, 0, 0, 0, 0, 1),
    (-0.00007, 0, 2, 1, 0, 0),
    (0.00004, 0, 0, 2, -2, 0),
    (0.00004, 0, 3, 0, 0, 0),
    (0.00003, 0, 1, 1, -2, 0),
    (0.00003, 0, 0, 2, 2, 0),
    (-0.00003, 0, 1, 1, 2, 0),
    (0.00003, 0, -1, 1, 2, 0),
    (-0.00002, 0, -1, 1, -2, 0),
    (-0.00002, 0, 1, 3, 0, 0),
    (0.00002, 0, 0, 4, 0, 0),
)
# The same chapter, what the planets do: size in days, degrees at moon 0, degrees a moon.
PLANETS = (
    (0.000325, 299.77, 0.107408),
    (0.000165, 251.88, 0.016321),
    (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239),
    (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860),
    (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824),
    (0.000040, 291.34, 1.844379),
    (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099),
    (0.000023, 331.55, 3.592518),
)
# Seconds by which the even time of the formulas is before the clock, each 20 years from 1900: observed until 2020, then
# as Espenak and Meeus foretold for NASA (2006); nobody knows better than to a minute or two what the earth will do.
BEFORE_THE_CLOCK = (-3, 21, 24, 33, 51, 64, 69, 85, 114, 157, 203, 251, 302, 350, 395, 442)
FIRST_YEAR, STEP, JULIAN_YEAR = 1900, 20, 365.25
SECONDS = 86400


@cache
def begins_with(moon: int) -> int:
    """The day, in Hanoi, on which the new moon of that number falls; number 0 is that of 6 January 2000."""
    moment = _new_moon(moon)
    return floor(moment - _before_the_clock(moment) + CLOCK - MIDNIGHT)


def month_of_moon(day: int) -> int:
    """The number of the last new moon that falls on the day or before it."""
    number = floor((day + MIDNIGHT - _new_moon(0)) / MONTH) + 1
    while begins_with(number) > day:
        number -= 1
    return number


@cache
def twelfth_of_sun(day: int) -> int:
    """In which twelfth of its way, from the equinox of spring, the sun is when the day begins: 0 to 11."""
    moment = day + MIDNIGHT - CLOCK
    return floor(_sun(moment + _before_the_clock(moment)) / TWELFTH)


def _new_moon(moon: int) -> float:
    """Chapter 49. The Julian date, in even time."""
    t = moon / MOONS_A_CENTURY
    mean = 2451550.09766 + MONTH * moon + t**2 * (0.00015437 + t * (-0.00000015 + t * 0.00000000073))
    angles = (
        2.5534 + 29.10535670 * moon + t**2 * (-0.0000014 - t * 0.00000011),
        201.5643 + 385.81693528 * moon + t**2 * (0.0107582 + t * (0.00001238 - t * 0.000000058)),
        160.7108 + 390.67050284 * moon + t**2 * (-0.0016118 + t * (-0.00000227 + t * 0.000000011)),
        124.7746 - 1.56375588 * moon + t**2 * (0.0020672 + t * 0.00000215),
    )
    e = 1 - t * (0.002516 + t * 0.0000074)
    of_sun_and_moon = (
        size * e**power * _sine(sum(n * angle for n, angle in zip(multiples, angles, strict=True)))
        for size, power, *multiples in TERMS
    )
    of_planets = (size * _sine(start + speed * moon) for size, start, speed in PLANETS)
    return mean + fsum(of_sun_and_moon) + fsum(of_planets)


def _sun(moment: float) -> float:
    """Chapter 25. Where the sun is seen, in degrees from the equinox of the day."""
    t = (moment - J2000) / CENTURY
    mean = 280.46646 + t * (36000.76983 + t * 0.0003032)
    anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537)
    centre = (
        (1.914602 - t * (0.004817 + t * 0.000014)) * _sine(anomaly)
        + (0.019993 - t * 0.000101) * _sine(2 * anomaly)
        + 0.000289 * _sine(3 * anomaly)
    )
    aberration_and_nutation = -0.00569 - 0.00478 * _sine(125.04 - 1934.136 * t)
    return (mean + centre + aberration_and_nutation) % 360


def _before_the_clock(moment: float) -> float:
    """ΔT in days, on a straight line between two entries."""
    steps = ((moment - J2000) / JULIAN_YEAR + 2000 - FIRST_YEAR) / STEP
    place = min(max(floor(steps), 0), len(BEFORE_THE_CLOCK) - 2)
    low, high = BEFORE_THE_CLOCK[place : place + 2]
    return (low + (high - low) * (steps - place)) / SECONDS


def _sine(degrees: float) -> float:
    return sin(radians(degrees % 360))

"""Sample: pairs of ads judged blind, and how precise the networks of this base are."""

from components.networks.sampled import sampled

sampled()

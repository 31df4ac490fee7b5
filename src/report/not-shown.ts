/** Why a rule was not met, where nothing but the choice of requests or the time of a run kept it from that. */
export const notShown =
  'no request of this run showed it; --stages, --rules, --operations or --time may have left it out'

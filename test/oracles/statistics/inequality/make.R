# expected.json holds values of R 4.2.2 with the package ineq, and closed forms. This prints those that the test of
# src/statistics/inequality.ts reads once more, from definitions that need no package. Run here: Rscript make.R
Gini <- function(x) mean(abs(outer(x, x, "-"))) / (2 * mean(x))
for (name in c("ilocos_pangasinan", "ilocos_launion", "us1968_classmeans", "state_income", "islands", "dw2000_x",
               "dw2000_y", "equal", "one_has_all", "with_zeros", "single")) {
  x <- read.csv(paste0(name, ".csv"))$x
  share <- x / sum(x)
  cat(name, Gini(x), sum(ifelse(share > 0, share * log(share * length(x)), 0)), "\n")
}
grouped <- read.csv("us1968_grouped.csv")
cat("us1968_grouped", Gini(rep(grouped$x, grouped$n)), "\n")
states <- read.csv("concentration_states.csv")
rank <- (rank(states$rankvar) - 0.5) / nrow(states)
for (y in list(states$outcome, states$illit)) {
  cat("concentration", 2 * mean((y - mean(y)) * (rank - mean(rank))) / mean(y), "\n")
}

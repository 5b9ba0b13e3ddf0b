# Writes comparison.json beside this file: values of R that the tests of src/statistics compare with.
# Run: Rscript make.R   (R 4.2 or newer with the recommended package boot; jsonlite is not needed)
library(boot)
num <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ", "), "]")
one <- function(x) formatC(x, digits = 17, format = "g")

set.seed(20)
a <- round(rnorm(24, .6, .05), 6)
b <- round(a + rnorm(24, .012, .02), 6)
t <- t.test(b, a, paired = TRUE)
w <- wilcox.test(b, a, paired = TRUE, exact = TRUE)
stopifnot(!any(duplicated(abs(b - a))), all(b != a))
few <- c(1.1, -0.4, 2.3, 0.7, -1.9, 3.2, 0.2)
wf <- wilcox.test(few, exact = TRUE)

p <- c(.01, .04, .03, .005, .2, .04, .9)

x <- c(4.2, 1.3, 7.7, 2.9, 3.1, 12.4, 5.5, 2.2, 6.1, 3.8)
indices <- t(replicate(499, sample.int(length(x), replace = TRUE)))
replicates <- apply(indices, 1, function(i) mean(x[i]))
object <- boot(x, function(d, i) mean(d[i]), R = 499)
object$t <- matrix(replicates)
object$t0 <- mean(x)
# L: the usual jackknife values, so that the acceleration is the textbook one
n <- length(x)
jack <- sapply(seq_len(n), function(k) mean(x[-k]))
L <- (n - 1) * (mean(jack) - jack)
bca <- boot.ci(object, type = "bca", L = L)$bca
median <- apply(indices, 1, function(i) sd(x[i]))
object$t <- matrix(median)
object$t0 <- sd(x)
jack <- sapply(seq_len(n), function(k) sd(x[-k]))
bcaSd <- boot.ci(object, type = "bca", L = (n - 1) * (mean(jack) - jack))$bca

power <- qt(.975, 29) + qt(.8, 29)

cat(sep = "", file = "comparison.json",
  '{\n "source": "', R.version.string, ', boot ', as.character(packageVersion("boot")), '",\n',
  ' "a": ', num(a), ',\n "b": ', num(b), ',\n',
  ' "t": {"mean": ', one(t$estimate), ', "low": ', one(t$conf.int[1]), ', "high": ', one(t$conf.int[2]),
  ', "p": ', one(t$p.value), ', "standardised": ', one(mean(b - a) / sd(b - a)), ', "reduction": ',
  one(1 - var(b - a) / (var(a) + var(b))), '},\n',
  ' "signedRank": {"statistic": ', one(w$statistic), ', "p": ', one(w$p.value), '},\n',
  ' "few": {"values": ', num(few), ', "statistic": ', one(wf$statistic), ', "p": ', one(wf$p.value), '},\n',
  ' "p": ', num(p), ',\n "holm": ', num(p.adjust(p, "holm")), ',\n "bh": ', num(p.adjust(p, "BH")), ',\n',
  ' "detectable": {"spread": 0.02, "count": 30, "effect": ', one(power * .02 / sqrt(30)), '},\n',
  ' "bca": {"values": ', num(x), ', "mean": ', num(bca[4:5]), ', "sd": ', num(bcaSd[4:5]), ',\n  "indices": [\n   ',
  paste(apply(indices - 1, 1, function(i) paste0("[", paste(i, collapse = ","), "]")), collapse = ",\n   "),
  ']}\n}\n')

# Writes lpsolve.json beside this file: efficiencies of a second solver (lp_solve 5.5), in another formulation: amounts
# divided by the largest of their column, one program a unit. Run here: Rscript make.R
# (Debian: r-base-core r-cran-lpsolve r-cran-jsonlite)
library(lpSolve)

# governments.csv: 8 governments in 3 years, cost and administration against the service of four kinds, some of them none
if (!file.exists("governments.csv")) {
  set.seed(37)
  rows <- expand.grid(government = paste0("G", 1:8), year = 1:3)
  size <- round(exp(rnorm(8, 12, 1.2)))[rows$government]
  rows$spending <- round(size * runif(24, 80, 160), 2)
  rows$administration <- round(rows$spending * runif(24, .01, .09), 2)
  for (s in paste0("service", 1:4)) rows[[s]] <- round(size * runif(24, .05, .4) * 1.04^rows$year, 3)
  rows$service3[rows$government %in% c("G2", "G5")] <- 0
  rows$service4[rows$government == "G7" & rows$year == 1] <- 0
  write.csv(rows, "governments.csv", row.names = FALSE, quote = FALSE)
}

columns <- list(
  cst_branches8 = list("cst_branches8", 2, 3), cst_ex2in6 = list("cst_ex2in6", 2:3, 4),
  cst_hospitals12 = list("cst_hospitals12", 2:3, 4:5), coelli1998 = list("Coelli_1998", 2:3, 4),
  libraries23 = list("Libraries", 2:5, 6:7), fortune500_15 = list("Fortune500", 2:4, 5:6),
  golany_roll13 = list("Golany_Roll_1989", 2:4, 5:6), tone2001 = list("Tone2001", 2:3, 4:5),
  airlines28 = list("Airlines", 4:7, 2:3), departments20 = list("Departments", 9:11, 2:8),
  hotels23 = list("Hotels", 2:5, 6:8), governments24 = list("governments", 3:4, 5:8)
)

# min theta or max phi of unit x0, y0 against X, Y (one row a unit)
factor <- function(x0, y0, X, Y, returns, output) {
  m <- ncol(X); s <- ncol(Y)
  sx <- apply(rbind(X, x0), 2, max); sy <- apply(rbind(Y, y0), 2, max)
  X <- sweep(X, 2, sx, "/"); Y <- sweep(Y, 2, sy, "/"); x0 <- x0 / sx; y0 <- y0 / sy
  A <- rbind(cbind(if (output) 0 else -x0, t(X)), cbind(if (output) -y0 else 0, t(Y)))
  rhs <- c(if (output) x0 else rep(0, m), if (output) rep(0, s) else y0)
  dir <- c(rep("<=", m), rep(">=", s))
  if (returns == "variable") { A <- rbind(A, c(0, rep(1, nrow(X)))); rhs <- c(rhs, 1); dir <- c(dir, "=") }
  solution <- lp(if (output) "max" else "min", c(1, rep(0, nrow(X))), A, dir, rhs)
  stopifnot(solution$status == 0)
  solution$objval
}

against <- function(X, Y, returns, output)
  sapply(seq_len(nrow(X)), function(k) factor(X[k, ], Y[k, ], X, Y, returns, output))

scores <- lapply(columns, function(set) {
  table <- read.csv(paste0(set[[1]], ".csv"), check.names = FALSE)
  X <- as.matrix(table[set[[2]]]); Y <- as.matrix(table[set[[3]]])
  list(inputs = I(names(table)[set[[2]]]), outputs = I(names(table)[set[[3]]]),
    "CCR input" = against(X, Y, "constant", FALSE), "CCR output" = against(X, Y, "constant", TRUE),
    "BCC input" = against(X, Y, "variable", FALSE), "BCC output" = against(X, Y, "variable", TRUE))
})

table <- read.csv("governments.csv")
years <- lapply(1:3, function(year) {
  rows <- table[table$year == year, ]
  list(X = as.matrix(rows[3:4]), Y = as.matrix(rows[5:8]))
})
D <- function(a, b) sapply(1:8, function(k)
  factor(years[[a]]$X[k, ], years[[a]]$Y[k, ], years[[b]]$X, years[[b]]$Y, "constant", FALSE))
changes <- lapply(1:2, function(t) list(
  index = sqrt(D(t + 1, t) / D(t, t) * D(t + 1, t + 1) / D(t, t + 1)), catchUp = D(t + 1, t + 1) / D(t, t)))

jsonlite::write_json(list(source = paste0(R.version.string, ", lpSolve ", packageVersion("lpSolve")), sets = scores,
  malmquist = changes), "lpsolve.json", digits = 12, auto_unbox = TRUE, pretty = FALSE)

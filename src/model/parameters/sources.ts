/**
 * Studies that inform a value, a range or a sign. They were read as abstracts, excerpts or first pages: check the
 * paper before quoting a number.
 */

/** A study and what it measured. */
export interface Study {
  readonly cite: string;
  readonly measured: string;
}

/** Studies by key, in alphabetical order. */
export const sources: Readonly<Record<string, Study>> = {
  ajj: {
    cite: 'Andersson, Jordahl and Josephson (2019), Outsourcing Public Services: Contractibility, Cost, and Quality, CESifo Economic Studies 65(4); IZA DP 12401',
    measured:
      'Review: outsourcing does well where quality can be written into a contract, results are mixed elsewhere.',
  },
  andreoni: {
    cite: 'Andreoni and Payne (2011), Is Crowding Out Due Entirely to Fundraising? Evidence from a Panel of Charities, Journal of Public Economics 95',
    measured:
      'Donations fall by about 757 dollars per 1000 dollars of grants, almost all of it because charities raise less; more than 5 dollars come in per dollar spent on raising them.',
  },
  avis: {
    cite: 'Avis, Ferraz and Finan (2018), Do Government Audits Reduce Corruption? Estimating the Impacts of Exposing Corrupt Politicians, Journal of Political Economy 126(5)',
    measured:
      'A past audit lowers later corruption by 8 per cent and raises legal action by 20 per cent, Brazil.',
  },
  bass1: {
    cite: 'Bass (1969), A New Product Growth for Model Consumer Durables, Management Science 15(5), with typical coefficients from later teaching notes',
    measured: 'Coefficients of innovation near 0.03 and of imitation near 0.38 (0.3 to 0.5) a year.',
  },
  best: {
    cite: 'Best, Hjort and Szakonyi (2023), Individuals and Organizations as Sources of State Effectiveness, American Economic Review 113(8)',
    measured:
      'Buyers and the organizations they work for account for 39 per cent of the variance of prices in 16 million public purchases, Russia.',
  },
  bjork: {
    cite: 'Björkman and Svensson (2009), Power to the People: Evidence from a Randomized Field Experiment on Community-Based Monitoring in Uganda, Quarterly Journal of Economics 124(2)',
    measured:
      'Monitoring by the community raised effort of staff and use of services in 50 health facilities.',
  },
  cai: {
    cite: 'Cai, de Janvry and Sadoulet (2015), Social Networks and the Decision to Insure, American Economic Journal: Applied Economics 7(2)',
    measured:
      'Having an informed friend raises take-up of crop insurance as much as a premium cut of about 13 per cent, 5335 households in Jiangxi.',
  },
  carril: {
    cite: 'Carril, Gonzalez-Lira and Walker (2022), Competition under Incomplete Contracts and the Design of Procurement Policies, Barcelona School of Economics Working Paper 1327',
    measured:
      'Publicity of calls lowers prices and raises overruns and delays of complex purchases, United States.',
  },
  ccf: {
    cite: 'Administration for Children and Families, Office of Planning, Research and Evaluation (2010), evaluation of the Compassion Capital Fund',
    measured:
      'Organizations offered capacity building at random grew in all five areas of capacity; effects on service quality were not measured.',
  },
  cm08: {
    cite: 'Coviello and Mariniello (2008), Does Publicity Affect Competition?, European University Institute, working paper',
    measured:
      'Regional instead of local publicity of calls went with half as many bidders again and prices about 5 per cent lower, public works in Italy.',
  },
  dewit: {
    cite: 'De Wit and Bekkers (2017), Government Support and Charitable Donations: A Meta-Analysis of the Crowding-out Hypothesis, Journal of Public Administration Research and Theory 27(2)',
    measured:
      'Donations change by -0.64 per unit of support in laboratory studies and by +0.06 in field studies.',
  },
  dhr: {
    cite: 'Duflo, Hanna and Ryan (2012), Incentives Work: Getting Teachers to Come to School, American Economic Review 102(4)',
    measured:
      'Monitored pay cut absence of teachers from 42 to 21 per cent and raised learning by 0.17 standard deviations; the response was mainly to money.',
  },
  dl: {
    cite: 'Deshpande and Li (2019), Who Is Screened Out? Application Costs and the Targeting of Disability Programs, American Economic Journal: Economic Policy 11(4)',
    measured:
      'Closing field offices cut applications by 10 and receipt by 16 per cent, more through congestion than through travel.',
  },
  duflo13: {
    cite: 'Duflo, Greenstone, Pande and Ryan (2013), Truth-telling by Third-party Auditors and the Response of Polluting Firms: Experimental Evidence from India, Quarterly Journal of Economics 128(4)',
    measured:
      'Auditors chosen and paid by the audited report just under the limit; random assignment, central pay and back-checks make reports true and cut pollution.',
  },
  fn: {
    cite: 'Finkelstein and Notowidigdo (2019), Take-up and Targeting: Experimental Evidence from SNAP, Quarterly Journal of Economics 134(3)',
    measured:
      'Of eligible non-users, 6 per cent enrol within nine months without treatment, 11 with information and 18 with information and assistance.',
  },
  frey: {
    cite: 'Frey and Jegen (2001), Motivation Crowding Theory, Journal of Economic Surveys 15(5)',
    measured: 'Review of when control displaces intrinsic motivation; no common size.',
  },
  gerardino: {
    cite: 'Gerardino, Litschig and Pomeranz (2017), Distortion by Audit: Evidence from Public Procurement, NBER Working Paper 23978',
    measured:
      'Audits shift purchases from auctions to direct contracts; auctions undergo more than twice as many checks, Chile.',
  },
  gonc: {
    cite: 'Gonçalves (2014), The Effects of Participatory Budgeting on Municipal Expenditures and Infant Mortality in Brazil, World Development 53',
    measured: 'Municipalities with participatory budgets spent larger shares on sanitation and health.',
  },
  lf: {
    cite: 'Lewis-Faupel, Neggers, Olken and Pande (2016), Can Electronic Procurement Improve Infrastructure Provision?, American Economic Journal: Economic Policy 8(3)',
    measured:
      'Electronic tendering left prices as they were; quality rose, and more winners came from outside the region.',
  },
  olken: {
    cite: 'Olken (2007), Monitoring Corruption: Evidence from a Field Experiment in Indonesia, Journal of Political Economy 115(2)',
    measured:
      'Raising the audit chance from 4 to 100 per cent cut missing spending by about 8 percentage points.',
  },
  petersen: {
    cite: 'Petersen, Hjelmar and Vrangbæk (2018), Is Contracting out of Public Services still the Great Panacea?, Social Policy and Administration 52(1)',
    measured:
      'Review of 49 studies: savings of contracting out fall over time and are much smaller in social than in technical services; transaction costs are hardly measured.',
  },
  raffler: {
    cite: 'Raffler, Posner and Parkerson (2019), The Weakness of Bottom-Up Accountability, working paper',
    measured:
      'Monitoring by the community in 376 health centres in Uganda: modest effects on treatment and satisfaction, none on use and mortality.',
  },
  reinikka: {
    cite: 'Reinikka and Svensson (2004), The Power of Information: Evidence from a Newspaper Campaign to Reduce Capture, World Bank Policy Research Working Paper 3239',
    measured: 'Capture of school grants fell from 80 to below 20 per cent in 1995 to 2001, Uganda.',
  },
  sheremeta: {
    cite: 'Sheremeta (2013), Overbidding and Heterogeneous Behavior in Contest Experiments, MPRA Paper 44124',
    measured: 'Median outlays in laboratory contests exceed the equilibrium by 72 per cent.',
  },
  tarp: {
    cite: 'Goodman, Technical Assistance Research Programs (TARP), notes on complaint behaviour of customers',
    measured:
      '5 to 30 per cent of quality complaints reach the front line and 1 to 5 per cent are escalated.',
  },
  urban: {
    cite: 'Urban Institute, national survey of nonprofit contracts and grants with governments, United States, year 2009',
    measured:
      '41 per cent of nonprofits were paid late at least once; 22 per cent waited 61 to 90 days for local governments.',
  },
  vr06: {
    cite: 'Van Ryzin (2006), Testing the Expectancy Disconfirmation Model of Citizen Satisfaction with Local Government, Journal of Public Administration Research and Theory 16(4)',
    measured: 'Perceived and subtractive measures of disconfirmation give different sizes of its effect.',
  },
  zhang: {
    cite: 'Zhang, Chen, Petrovsky and Walker (2022), The Expectancy-Disconfirmation Model and Citizen Satisfaction with Public Services: A Meta-analysis and an Agenda for Best Practice, Public Administration Review 82(1)',
    measured: 'Meta-analysis: performance and disconfirmation raise satisfaction; signs are robust.',
  },
  ningbo: {
    cite: 'Reports on public disaster insurance in Ningbo (2021 and August 2023), daowen.com and mttkb.830036.com',
    measured:
      'Premiums and payments since the start, and 731 remote gauges that make claims nearly automatic.',
  },
  yulin: {
    cite: 'Report on livelihood insurance in Yulin (27 August 2023), nvzhuangjie.cn',
    measured:
      'Premium of CNY 2 per head and year for 3.8 million people, with a benefit at death of CNY 100,000.',
  },
};

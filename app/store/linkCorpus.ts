/**
 * Links as they have been handed out: whatever becomes of the notebook, each must lead where it led and set what it set.
 * Add to them, never change one. Where a link of an older version is written otherwise today, `now` is how.
 */
export interface KnownLink {
  readonly link: string;
  /** The same link as the present version writes it; left out where it is the same. */
  readonly now?: string;
}

export const linkCorpus: readonly KnownLink[] = [
  // Kernel ridge regression: places, presets, every figure.
  { link: "#/kernel-ridge" },
  { link: "#/kernel-ridge/by-hand" },
  { link: "#/kernel-ridge/extrapolation?v=1&window=1,3&flightEnergy=5" },
  { link: "#/kernel-ridge/extrapolation?v=1&window=0.74,3" },
  { link: "#/kernel-ridge/sigma-lambda?v=1&sigma=0.02" },
  { link: "#/kernel-ridge/sigma-lambda?v=1&sigma=0.6&lambda=0.3" },
  { link: "#/kernel-ridge/sigma-lambda?v=1&scheme=random&N=40&noise=0.1&sigma=0.3&lambda=0.01" },
  {
    link: "#/kernel-ridge?v=1&potential=expression&U=abs(r%20-%201.5)%20-%200.5&N=24&window=0.7,3&sigma=0.3&probe=1.5",
  },
  { link: "#/kernel-ridge?v=1&potential=expression&U=abs(r%20-%201.5)%20-%200.5&N=8&window=0.7,3&sigma=0.3&probe=1.5" },
  // Formulas of one's own, points placed by hand, other wells.
  {
    link: "#/kernel-ridge/extrapolation?v=1&potential=expression&U=3%20*%20exp(-r)%20%2B%200.1%20*%20sin(8%20*%20r)&seed=12",
  },
  { link: "#/kernel-ridge/by-hand?v=1&scheme=hand&points=0.95,1.1,1.3,1.72,2.4&sigma=0.25&terms=3" },
  { link: "#/kernel-ridge/by-hand?v=1&scheme=hand&points=&kernel=matern32" },
  {
    link: "#/kernel-ridge/extrapolation?v=1&potential=morse&kernel=matern52&priorMean=mean&morse.depth=2&morse.steepness=6.5",
  },
  { link: "#/kernel-ridge/priors?v=1&kernel=laplacian&draws=9&drawSeed=77" },
  { link: "#/kernel-ridge/cost?v=1&kernel=linear&largestTimed=1000" },
  {
    link: "#/kernel-ridge/sigma-lambda?v=1&potential=harmonic&noise=0.05&harmonic.stiffness=25&harmonic.restLength=1.2",
  },
  // Vector fields.
  { link: "#/vector-fields" },
  { link: "#/vector-fields/decomposition?v=1&field=lambOseenSource&N=200" },
  { link: "#/vector-fields/decomposition?v=1&field=saddle&N=50&sigma=3" },
  { link: "#/vector-fields/decomposition?v=1&field=labForceVortex&N=150&sigma=2.5" },
  { link: "#/vector-fields/decomposition?v=1&N=200&noise=0.1&lambda=0.02" },
  { link: "#/vector-fields?v=1&gamma=0.99" },
  { link: "#/vector-fields?v=1&field=saddle&sigma=3" },
  {
    link: "#/vector-fields/decomposition?v=1&field=own&fieldU=sin(2%20*%20x)%20*%20y&fieldV=exp(-x%5E2)%20-%20y&scheme=grid&N=100&fieldView=streamlines&trueParts=1",
  },
  {
    link: "#/vector-fields/matrix-kernel?v=1&blockPoints=-0.5,-0.5_1,1_2,-2&forceAngle=-45&firstColumn=half&columnView=curl",
  },
  { link: "#/vector-fields/decomposition-curve?v=1&repeats=5&maximumCount=100&curveScore=derivative" },
  { link: "#/vector-fields/ambiguity?v=1&harmonicField=threefold&harmonicSigma=2" },
  { link: "#/vector-fields/vector-priors?v=1&drawSeed=3&drawView=arrows&learnt=divergenceFree&ownRidge=shared" },
  { link: "#/vector-fields/decomposition?v=1&field=doubleGyre&scheme=lowDiscrepancy&seed=9999&profile=matern52" },
  // The lab: places, presets, every figure.
  { link: "#/lab" },
  { link: "#/lab/kernels" },
  { link: "#/lab/kernels?v=1&N=10&tuning=each&lecture.c=0" },
  { link: "#/lab/kernels?v=1&N=15&tuning=each&lecture.c=0.01" },
  { link: "#/lab/kernels?v=1&representation=lecture&sigma=16&lambda=0.01" },
  { link: "#/lab/samples?v=1&missing=1&missingBox=1,5,-5,5" },
  { link: "#/lab/kernels?v=1&noise=0.7&tuning=each" },
  { link: "#/lab?v=1&representation=lecture" },
  {
    link: "#/lab/loop?v=1&boxY=3&boxWidth=3&N=500&seed=2&sigma=0.2&lambda=0.000001&loop=circle,0,3,0.9&cut=-1.35,2.4,1.35,3.6",
  },
  // Samples placed by hand, with and without forces; paths drawn by hand; a cut; a representation of one's own.
  { link: "#/lab/samples?v=1&scheme=hand&points=-2.5,0.5_2.5,-0.5_0,0_1.25,-3.5_-1,4" },
  { link: "#/lab/kernels?v=1&scheme=hand&points=1,2,0.5,-0.25_-1,0.5,1e-7,-3.2_3,-3,0,0&sigma=3" },
  { link: "#/lab/loop?v=1&asPrinted=1&loop=0,0_2,0_2,1.5_-1,2.25&derivative=divergence" },
  { link: "#/lab/loop?v=1&potential=mullerBrown&N=120&loop=circle,-0.5,0.7,0.4,clockwise" },
  { link: "#/lab/energy?v=1&cut=-3,-3,3,3&energyView=difference" },
  { link: "#/lab/kernels?v=1&representation=linear&matrix=1,0.5,-0.25,3&fieldBackground=difference" },
  { link: "#/lab/landscape?v=1&potential=doubleWell&landscapeView=surface&doubleWell.barrier=7&doubleWell.tilt=-1.5" },
  { link: "#/lab/dynamics?v=1&kT=0.5&dynamicsView=stationary&bins=25" },
  { link: "#/lab/dynamics?v=1&dynamicsView=constantEnergy&verletX=-1&verletVy=-2.5&verletStep=0.02&verletSteps=800" },
  { link: "#/lab/learning-curve?v=1&scheme=boltzmann&profile=matern52&repeats=3&maximumCount=50&curveScore=rmseTrue" },
  {
    link: "#/representations/molecule?v=1&molecule=ammonia&turnX=40&turnY=25&mirrored=1&atomOrder=3&matrixForm=sorted",
  },
  {
    link: "#/representations/molecule?v=1&molecule=own&xyz=2%0A%0AH%200%200%200%0AF%200%200%200.92%0A&unit=angstrom&shiftX=-1.5&stretch=0.2",
  },
  { link: "#/representations/orders?v=1&bond=2&sortedShown=4&movedAtom=3&displacement=-0.05" },
  { link: "#/representations/twins?v=1&twinSeed=7&twinsApart=0.3" },
  {
    link: "#/representations/symmetry-functions?v=1&molecule=ethanol&middleAtom=2&neighbourAtom=9&pull=0.4&cutoff=2.5&etaRadial=40&shell=1.45&etaAngular=0.1&zeta=8&angularSign=narrow",
  },
  { link: "#/representations/sizes?v=1&size.cartesian=0&size.sortedCoulombMatrix=1&longestChain=32" },
  {
    link: "#/representations/noether?v=1&fieldOn=0&field=0.1&wallOn=1&wall=2&directionOn=1&direction=0.5&pulseOn=1&pulse=0.1&clusterAtoms=5&heat=0.05&clusterTime=20&clusterStep=0.01&clusterSeed=3",
  },
  {
    link: "#/representations/noether?v=1&noetherView=learnt&learntAtoms=4&learntCount=100&learntExtent=1&learntHeat=0.05&learntTime=2",
  },
  // Choosing: rules, presets, every figure.
  { link: "#/choosing" },
  { link: "#/choosing/uniqueness?v=1&centre=0" },
  {
    link: "#/choosing/uniqueness?v=1&kernel=laplacian&seed=12&width=0.8&fromX=0&fromExponential=1&fromSine=1&own=abs(x%20-%201)%20%2B%20x%5E2%20%2F%203&lookedAt=own&probe=-0.75",
  },
  { link: "#/choosing/target-similarity?v=1&potential=coulomb" },
  {
    link: "#/choosing/target-similarity?v=1&repeats=3&maximumCount=320&potential=expression&U=exp(-2%20*%20r)%20%2F%20r%20%2B%201%20%2F%20r%5E3&n=9&atoms=5",
  },
  { link: "#/choosing/target-similarity?v=1&kernel=matern52&potential=morse&n=1&morse.depth=2&morse.steepness=6.5" },
  { link: "#/choosing/three-body?v=1&stillingerWeber.angularStrength=0" },
  {
    link: "#/choosing/three-body?v=1&repeats=10&maximumCount=80&threeBody=axilrodTeller&neighbours=3&bondLength=1.4&leftAngle=60&rightAngle=180&axilrodTeller.strength=2.5",
  },
  {
    link: "#/choosing/own-data?v=1&setMolecule=benzene&bondForm=morse&geometries=thermal&setTemperature=500&frames=400&seeCartesian=0&ownPower=3&ownMaximum=200&parityOf=inverseDistances&worstCase=2",
  },
  // Covariant kernels.
  { link: "#/covariant" },
  { link: "#/covariant/turning?v=1&neighbours=1.2,0_-0.6,1_-0.6,-1&angle=180&turningForce=pairs&turningRidge=0.0001" },
  { link: "#/covariant?v=1&order=24&reflections=1&lawMirrored=1" },
  {
    link: "#/covariant/group-average?v=1&rho=1,0&rhoPrime=0,1.2_-0.5,-0.5&order=8&added=3&averageBase=squared&lawTurn=90",
  },
  { link: "#/covariant/sideways?v=1&acrossCount=12&acrossDistance=1.4&seed=7" },
  { link: "#/covariant/force-curves?v=1&curveForce=triples&curveBase=squared&curveNeighbours=2" },
  { link: "#/covariant/force-curves?v=1&curveSpace=space&copies=12&withInvariant=1&maximumCount=20&repeats=2" },
  // Electrostatics by multipoles.
  { link: "#/multipoles" },
  {
    link: "#/multipoles/charges?v=1&charges=0,0,0,1_1.2,-0.4,0.5,-2&originX=0.5&originZ=-1&order=dipole&plane=yz&height=0.5&halfWidth=6",
  },
  { link: "#/multipoles/charges?v=1&source=ethanol&asPrinted=1" },
  { link: "#/multipoles/fall-off?v=1&source=benzene&direction=line&polar=45&azimuth=-90&farthest=50" },
  { link: "#/multipoles/origin?v=1&source=water&shiftAlong=y&farthestShift=1&errorDistance=12" },
  { link: "#/multipoles/element-curves?v=1&maximumCount=25&repeats=2&seed=7" },
  // Molecular dynamics.
  { link: "#/dynamics" },
  { link: "#/dynamics/integrators?v=1&step=2.9" },
  { link: "#/dynamics/integrators?v=1&moved=water&step=0.2" },
  {
    link: "#/dynamics/integrators?v=1&moved=methane&step=1&duration=500&heat=600&startSeed=7&errorOf=energy&by.leapfrog=0",
  },
  { link: "#/dynamics/timescales?v=1&computing=year&forceCost=10&ownStep=2" },
  { link: "#/dynamics/fluid?v=1&temperature=0.8" },
  { link: "#/dynamics/fluid?v=1&temperature=0.3&density=0.2&beginning=spread" },
  { link: "#/dynamics/fluid?v=1&thermostat=0" },
  { link: "#/dynamics/fluid?v=1&particles=200&fluidStep=0.002&pace=25&fluidSeed=3" },
  // The same kernel on a molecule.
  { link: "#/molecule" },
  { link: "#/molecule/gradient-domain?v=1&molecule=ammonia&bondForm=harmonic&count=60&aligned=0&seed=3" },
  { link: "#/molecule/learned-dynamics?v=1&lengthScale=6&startTemperature=500&timeStep=0.25&duration=2" },
  // What to take home.
  { link: "#/conclusions" },
  { link: "#/conclusions/take-home?v=1&seed=2718&draws=3" },
];

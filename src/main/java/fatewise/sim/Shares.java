package fatewise.sim;

import fatewise.model.Model;
import fatewise.protocol.CultureView;
import fatewise.protocol.Manner;
import fatewise.protocol.Vessel;

/** The culture as actions see it when they are only tried: nothing is kept but the share of the cells that goes on. */
final class Shares implements CultureView {
    private Model model;
    private double logShare;

    /** Another try, with the survival of a model. */
    Shares of(Model newModel) {
        model = newModel;
        logShare = 0;
        return this;
    }

    /** Logarithm of the share of all cells' descendants that goes on. */
    double logShare() {
        return logShare;
    }

    @Override
    public double survival(int state, Manner manner) {
        return CultureLog.survival(model, state, manner);
    }

    @Override
    public void moveTo(Vessel next) {}

    @Override
    public void wentOn(double share) {
        logShare += Math.log(share);
    }

    @Override
    public void clustered(double cellsPerCluster) {}

    @Override
    public void note(String sentence) {}
}
